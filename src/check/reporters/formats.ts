/** The forms in which a report can be given. They stand alone, so that a command can know them before it reads anything. */
export const formats = ['text', 'json', 'github', 'sarif'] as const;

export type Format = (typeof formats)[number];

import { problem, type Rule } from '../rule.ts';

/** The file of an update is named for the morning on which its night ended. */
export const updateNight: Rule = {
  codes: ['E-NIGHT'],
  summary: 'An update is named for its night: updates/2024-11-01.mdx has night: 2024-11-01.',
  check: ({ story }) =>
    story.updates.flatMap((update) => {
      if (update.id === update.data.night) return [];
      const message = `night is ${update.data.night}, but the file is named ${update.id}.mdx`;
      const fix = `Rename the file to ${update.data.night}.mdx, or correct the night.`;
      return [problem(update.file, update.yaml.placeOf(['night']), 'E-NIGHT', message, fix)];
    }),
};

import { parse } from 'yaml';

/** One step of a job: an action, or commands. */
export interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
  'continue-on-error'?: unknown;
}

/** What runs on one machine, with the rights that its token has there. */
export interface Job {
  'runs-on'?: unknown;
  'timeout-minutes'?: number;
  'continue-on-error'?: unknown;
  permissions?: Record<string, string> | string;
  environment?: { name?: string } | string;
  container?: unknown;
  services?: unknown;
  steps?: Step[];
}

/** A workflow as the rules read it. */
export interface Workflow {
  /** The name of its file. */
  file: string;
  text: string;
  triggers: Record<string, { branches?: string[]; inputs?: object } | null>;
  permissions: unknown;
  concurrency: { group?: string; 'cancel-in-progress'?: unknown };
  defaults?: { run?: { shell?: string } };
  jobs: Record<string, Job>;
}

/** Reads the text of a workflow. YAML 1.2, as here, takes `on` for a word. */
export function readWorkflow(file: string, text: string): Workflow {
  const data = parse(text) as Omit<Workflow, 'file' | 'text' | 'triggers' | 'concurrency'> & {
    on: Workflow['triggers'] | string;
    concurrency?: Workflow['concurrency'];
  };
  const triggers = typeof data.on === 'string' ? { [data.on]: null } : data.on;
  return { ...data, concurrency: data.concurrency ?? {}, file, text, triggers };
}

/** The scripts of package.json that a workflow runs. */
export function scriptsIn({ jobs }: Workflow): string[] {
  const texts = Object.values(jobs).flatMap(({ steps = [] }) => steps.map(({ run = '' }) => run));
  return texts.flatMap((text) =>
    [...text.matchAll(/\bnpm run (?:--?[a-z]+ )*([a-z:-]+)/g)].map(([, name = '']) => name),
  );
}

import type { Job, Step, Workflow } from './workflow.ts';

/** What may start a workflow. Others run with our rights on what strangers wrote. */
const starters = ['push', 'pull_request', 'schedule', 'workflow_dispatch'];

/** Every right that a job may have beside reading, by its workflow and name. */
const rights: Record<string, Record<string, string>> = {
  'publish.yml attest': { 'id-token': 'write', attestations: 'write' },
  'publish.yml deploy': { pages: 'write', 'id-token': 'write' },
  'publish.yml tag': { contents: 'write' },
  'nightly.yml republish': { actions: 'write' },
  'nightly.yml tell': { issues: 'write' },
};

const readable = { contents: 'read', pages: 'read' };

/** One rule: what it says, and where a workflow breaks it, in words. */
export type Rule = (workflow: Workflow) => string[];

const each = (workflow: Workflow, wrong: (job: Job, name: string) => unknown): string[] =>
  Object.entries(workflow.jobs).flatMap(([name, job]) => (wrong(job, name) ? [name] : []));

const eachStep = (workflow: Workflow, wrong: (step: Step, job: Job) => unknown): string[] =>
  Object.entries(workflow.jobs).flatMap(([name, job]) =>
    (job.steps ?? []).flatMap((step, at) => (wrong(step, job) ? [`${name}, step ${at + 1}`] : [])),
  );

/** True of a job that runs what the repository or its packages hold. */
const runsForeignCode = ({ steps = [] }: Job) =>
  steps.some(
    ({ uses = '', run = '' }) =>
      /^(actions\/checkout@|\.)/.test(uses) || /\b(npm|npx|node|git clone)\b|\.ci\//.test(run),
  );

const hasRights = ({ permissions = {} }: Job) =>
  typeof permissions === 'string' || Object.values(permissions).includes('write');

/** A token, as an expression or in the environment of a step. */
const token = /\bsecrets\b|github\.token|GITHUB_TOKEN/;

export const rules: Record<string, Rule> = {
  'is started by nothing that strangers can start with our rights': ({ triggers }) =>
    Object.keys(triggers).filter((name) => !starters.includes(name)),
  'takes no words from whoever starts it': ({ triggers }) => (triggers['workflow_dispatch']?.inputs ? ['inputs'] : []),
  'runs for pushes to main only': ({ triggers }) =>
    'push' in triggers && triggers['push']?.branches?.join() !== 'main' ? ['push'] : [],
  'gives no right to all jobs': ({ permissions }) => (JSON.stringify(permissions) === '{}' ? [] : ['permissions']),
  'gives each job the rights that it needs, and no other': (workflow) =>
    each(workflow, ({ permissions }, name) => {
      if (permissions === undefined || typeof permissions === 'string') return true;
      const may: Record<string, string> = { ...readable, ...rights[`${workflow.file} ${name}`] };
      return Object.entries(permissions).some(([right, level]) => may[right] !== level);
    }),
  'lets no job with a right or a token run what is in the repository or its packages': (workflow) =>
    each(workflow, (job) => runsForeignCode(job) && (hasRights(job) || token.test(JSON.stringify(job)))),
  'knows no secret': ({ text }) => (/\bsecrets\b/.test(text) ? ['secrets'] : []),
  'ends each job after an hour at most': (workflow) =>
    each(workflow, (job) => !((job['timeout-minutes'] ?? Infinity) <= 60)),
  'runs on one known machine': (workflow) =>
    each(
      workflow,
      (job) => job['runs-on'] !== 'ubuntu-24.04' || job.container !== undefined || job.services !== undefined,
    ),
  'uses GitHub’s own actions only, each by its commit, with the version beside it': ({ text }) =>
    [...text.matchAll(/^[ -]*uses: *(.*)$/gm)]
      .map(([, used = '']) => used)
      .filter((used) => !/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(used)),
  'leaves no token in the folder': (workflow) =>
    eachStep(workflow, ({ uses = '', with: given = {} }) => {
      return (
        uses.startsWith('actions/checkout@') &&
        (given['persist-credentials'] !== false || 'ref' in given || 'repository' in given)
      );
    }),
  'keeps nothing from one run for another': (workflow) =>
    eachStep(workflow, ({ uses = '', with: given = {} }) => {
      const caches =
        uses.startsWith('actions/setup-node@') && (given['package-manager-cache'] !== false || 'cache' in given);
      return caches || uses.startsWith('actions/cache') || 'run-id' in given;
    }),
  'writes no expression into commands': (workflow) => eachStep(workflow, ({ run = '' }) => run.includes('${{')),
  'changes no environment of later steps': (workflow) =>
    eachStep(workflow, ({ run = '' }) => /GITHUB_(ENV|PATH)\b/.test(run)),
  'installs what the lock file says, and fetches no program': (workflow) =>
    eachStep(workflow, ({ run = '' }) => /\bnpm (i|install|add|update|exec)\b|\b(npx|curl|wget)\b/.test(run)),
  'fails where a step fails': (workflow) => [
    ...(workflow.defaults?.run?.shell === 'bash' ? [] : ['shell']),
    ...each(workflow, (job) => job['continue-on-error'] !== undefined),
    ...eachStep(workflow, (step) => step['continue-on-error'] !== undefined || /\|\| *(true|:)/.test(step.run ?? '')),
  ],
  'says which of its runs may be under way at once': ({ concurrency }) =>
    concurrency.group === undefined || concurrency['cancel-in-progress'] === undefined ? ['concurrency'] : [],
  'publishes one after the other, and breaks none off': (workflow) => {
    const publishes = each(workflow, ({ steps = [] }) =>
      steps.some(({ uses = '' }) => uses.startsWith('actions/deploy-pages@')),
    );
    const { group = '', 'cancel-in-progress': cancels } = workflow.concurrency;
    return publishes.length > 0 && (cancels !== false || group.includes('${{')) ? publishes : [];
  },
  'publishes from a protected environment': (workflow) =>
    each(workflow, ({ steps = [], environment }) => {
      const name = typeof environment === 'string' ? environment : environment?.name;
      return steps.some(({ uses = '' }) => uses.startsWith('actions/deploy-pages@')) && name !== 'github-pages';
    }),
};

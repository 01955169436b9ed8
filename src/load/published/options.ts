/** How to find what was published before. */
export interface PublishedOptions {
  /** True in a workflow: a history that cannot be known is an error there. */
  ci: boolean;
  /** The branch to which a pull request leads: main. */
  base?: string;
  /** The commit that is to count as the last release, as git names it. */
  against?: string;
  /** The environment in which git runs. */
  variables: NodeJS.ProcessEnv;
}

/**
 * Reads from the environment how to find what was published before: CI, as every service of its kind sets it, and
 * GITHUB_BASE_REF, which is set on pull requests only. `given` is what options of a command say instead.
 */
export function publishedOptions(
  variables: NodeJS.ProcessEnv,
  given: { against?: string | undefined; base?: string | undefined } = {},
): PublishedOptions {
  const { CI: ci = '', GITHUB_BASE_REF: target } = variables;
  const base = given.base ?? target;
  return {
    ci: !['', '0', 'false'].includes(ci.toLowerCase()),
    ...(base ? { base } : {}),
    ...(given.against === undefined ? {} : { against: given.against }),
    variables,
  };
}

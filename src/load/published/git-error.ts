/** Git ended with an error, or could not be started. The message is its own first line. */
export class GitError extends Error {
  override name = 'GitError';
  /** True where there is no git on this machine. */
  readonly missing: boolean;

  constructor(message: string, missing = false) {
    super(message);
    this.missing = missing;
  }
}

export type Problem =
  /** Not before so many seconds, for this method in this workspace. */
  | { kind: "limited"; code: string; retryAfterSeconds: number }
  /** `temporary`: surely not done, worth another try. `uncertain`: may have been done. `permanent`: will never be. */
  | { kind: "temporary" | "uncertain" | "permanent"; code: string; scope?: string };

/** A call of Slack's that was not surely done. Says neither token nor arguments. */
export class SlackProblem extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(`Slack answered ${problem.code}.`, options);
    this.name = "SlackProblem";
  }

  get kind() {
    return this.problem.kind;
  }

  get code() {
    return this.problem.code;
  }

  /** The permission that was missing, where Slack named one. */
  get scope() {
    return this.problem.kind === "limited" ? undefined : this.problem.scope;
  }

  /** Whether Slack does not know our token (any more). */
  get isAboutToken() {
    return isDeadToken(this.code);
  }

  /** Whether another try would be in vain, or might do a second time what cannot be undone. */
  get isOver() {
    return this.kind === "uncertain" || this.kind === "permanent";
  }

  get retryAfterSeconds() {
    return this.problem.kind === "limited" ? this.problem.retryAfterSeconds : null;
  }
}

const deadTokens = new Set([
  "account_inactive",
  "invalid_auth",
  "not_authed",
  "token_expired",
  "token_revoked",
  "team_access_not_granted",
]);

export const isDeadToken = (code: string) => deadTokens.has(code);

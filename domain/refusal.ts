export type RefusalReason =
  | "not-found"
  | "not-allowed"
  | "conflict"
  | "not-signed-in"
  | "sign-in-again"
  | "too-many"
  | "invalid";

/** One thing of several that stand in the way, and where it is mended. */
export type RefusalPoint = { sentence: string; href: string };

/** What a person did or may not do, with a sentence they can act on. Each door translates it once. */
export class Refusal extends Error {
  constructor(
    readonly reason: RefusalReason,
    message: string,
    /** The field of the input that the sentence speaks of, where there is one. */
    readonly field?: string,
    /** What the sentence sums up, shown as a list below it. */
    readonly points: RefusalPoint[] = [],
  ) {
    super(message);
    this.name = "Refusal";
  }
}

export const notFound = (what: string) =>
  new Refusal("not-found", `There is no such ${what}, or it is not yours to see.`);

export const notAllowed = (doing: string) =>
  new Refusal("not-allowed", `You may not ${doing}. Ask an administrator if you need to.`);

export const conflict = (sentence: string, field?: string) => new Refusal("conflict", sentence, field);

export const invalid = (sentence: string, field?: string) => new Refusal("invalid", sentence, field);

/** Something is not there yet: the sentence says so, the points say what. */
export const incomplete = (sentence: string, points: RefusalPoint[]) =>
  new Refusal("conflict", sentence, undefined, points);

export const notSignedIn = () =>
  new Refusal(
    "not-signed-in",
    "Please sign in first: you were signed out. What you typed is still here; sign in in a new tab, then send it again.",
  );

export const signInAgain = () =>
  new Refusal("sign-in-again", "Please confirm that it is you: sign in again, then repeat this step.");

export const tooMany = (sentence: string) => new Refusal("too-many", sentence);

import { invalid } from "../../refusal";
import type { Problem } from "../transfer-query";

/** A file of an export that is not as it was given out: what is wrong with it, for the look-through or a refusal. */
export class Misfit extends Error {
  constructor(readonly problem: Problem) {
    super(problem.says);
    this.name = "Misfit";
  }
}

export const misfit = (file: string, says: string, todo: string) =>
  new Misfit({ severity: "error", file, says, todo });

/** The same for somebody who was already told that it fits: it changed meanwhile, and nothing is stored. */
export async function refusingMisfits<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Misfit)
      throw invalid(`${error.problem.says} Nothing was stored. ${error.problem.todo}`);
    if (contradicts(error))
      throw invalid(
        "Something in this export contradicts itself or what is here: an id stands for two different things. Nothing was stored. Export the library again, or continue with its Markdown files only, as foreign data.",
      );
    throw error;
  }
}

/** What PostgreSQL says of values that break a rule of its tables. */
function contradicts(error: unknown) {
  const { code, cause } = error as { code?: string; cause?: { code?: string } };
  return ["23503", "23505", "23514"].includes(cause?.code ?? code ?? "");
}

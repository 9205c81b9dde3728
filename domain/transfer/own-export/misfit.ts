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
    throw error;
  }
}

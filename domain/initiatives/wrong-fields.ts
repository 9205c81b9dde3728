import { Refusal } from "../refusal";

/** One thing that is wrong with what was sent, and where: the names and numbers that lead there. */
export type WrongField = { path: (string | number)[]; sentence: string };

/** Refused for what stands in several places, each named, so that whoever sends it mends all at once. */
export class WrongFields extends Refusal {
  constructor(readonly wrong: WrongField[]) {
    super("invalid", wrong[0]?.sentence ?? "Something in it is wrong.");
    this.name = "WrongFields";
  }
}

/** Somebody asked for a change of another version than there is. */
export class OtherVersion extends Refusal {
  constructor(sentence: string) {
    super("conflict", sentence);
    this.name = "OtherVersion";
  }
}

import type { EventOf } from "./request-shape";
import type { Workspace } from "./workspace";

/** Answers what somebody writes to Tidemark directly as the command would. */
export async function answerInDm(
  _workspace: Workspace,
  _event: EventOf<"message">,
  _now: Date,
): Promise<void> {}

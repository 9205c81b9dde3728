"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { formAction } from "@/app/_request/form-action";
import { sessionIdInput } from "@/domain/access/access-input";
import { endOtherSessions, endOwnSession } from "@/domain/access/end-sessions";

export const endOne = formAction(sessionIdInput, async (actor, input) => {
  await endOwnSession(actor, input);
  refresh();
  return "That browser is signed out.";
});

export const endOthers = formAction(z.strictObject({}), async (actor) => {
  const ended = await endOtherSessions(actor);
  refresh();
  return ended === 1 ? "One other browser is signed out." : `${ended} other browsers are signed out.`;
});

"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { followInsightInput } from "@/domain/insights/follow-input";
import { followInsight, unfollowInsight } from "@/domain/insights/follow-insight";

export const follow = formAction(followInsightInput, async (actor, input, now) => {
  await followInsight(actor, input, now);
  refresh();
  return "You follow this insight.";
});

export const unfollow = formAction(followInsightInput, async (actor, input) => {
  await unfollowInsight(actor, input);
  refresh();
  return "You no longer follow it.";
});

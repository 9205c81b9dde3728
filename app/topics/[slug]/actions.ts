"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { followTopicInput } from "@/domain/insights/follow-input";
import { followTopic, unfollowTopic } from "@/domain/insights/follow-topic";

export const follow = formAction(followTopicInput, async (actor, input, now) => {
  await followTopic(actor, input, now);
  refresh();
  return "You follow this topic.";
});

export const unfollow = formAction(followTopicInput, async (actor, input) => {
  await unfollowTopic(actor, input);
  refresh();
  return "You no longer follow it.";
});

"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { formAction } from "@/app/_request/form-action";
import { mergeTopics } from "@/domain/insights/merge-topics";
import { mergeTopicsInput } from "@/domain/insights/merge-topics-input";
import { addTopicInput, editTopicInput } from "@/domain/people/topic-input";
import { addTopic, editTopic } from "@/domain/people/topics";
import { mustAgreeToHalfLife } from "@/domain/upkeep/must-agree-to-half-life";

export const add = formAction(addTopicInput, async (actor, input, now) => {
  await addTopic(actor, input, now);
  refresh();
  return `“${input.name}” is on the list.`;
});

export const edit = formAction(editTopicInput, async (actor, input, now) => {
  await mustAgreeToHalfLife(actor, input, now);
  await editTopic(actor, input);
  refresh();
  return "The topic is saved.";
});

export const merge = formAction(mergeTopicsInput, async (actor, input) => {
  const { slug } = await mergeTopics(actor, input);
  redirect(`/admin/topics/${encodeURIComponent(slug)}`);
});

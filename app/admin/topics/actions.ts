"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { addTopicInput, editTopicInput } from "@/domain/people/topic-input";
import { addTopic, editTopic } from "@/domain/people/topics";

export const add = formAction(addTopicInput, async (actor, input, now) => {
  await addTopic(actor, input, now);
  refresh();
  return `“${input.name}” is on the list.`;
});

export const edit = formAction(editTopicInput, async (actor, input) => {
  await editTopic(actor, input);
  refresh();
  return "The topic is saved.";
});

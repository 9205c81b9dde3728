"use server";

import { refresh } from "next/cache";
import { formAction } from "@/app/_request/form-action";
import { disconnectWorkspace } from "@/domain/slack/disconnect-workspace";
import { listenIn } from "@/domain/slack/listen-in";
import { listenInInput } from "@/domain/slack/listen-input";
import { showInShared } from "@/domain/slack/show-in-shared";
import { showSharedInput, workspaceInput } from "@/domain/slack/workspace-input";

export const listen = formAction(listenInInput, async (actor, input) => {
  await listenIn(actor, input);
  refresh();
  return input.isListening
    ? "Initiatives are noticed there from now on."
    : "Nothing is noticed there any more.";
});

export const showShared = formAction(showSharedInput, async (actor, input) => {
  await showInShared(actor, input);
  refresh();
  return input.isShown ? "Links show a preview there from now on." : "Links stay plain there from now on.";
});

export const disconnect = formAction(workspaceInput, async (actor, input, now) => {
  await disconnectWorkspace(actor, input, now);
  refresh();
});

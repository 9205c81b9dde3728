import { setTimeout as pause } from "node:timers/promises";
import type { FakeMessage, FakeSlack, FakeWorkspace } from "@/tests/support/slack/fake-slack";
import { typed } from "@/tests/support/slack/message-shape";
import { tellApp } from "@/tests/support/slack/tell-app";
import type { DemoWords } from "./demo-talk";
import { slackChannelOf, slackUserOf } from "./demo-workspace";

type Said = { words: DemoWords; message: FakeMessage };

/** Puts what was said into the channels, without a word to Tidemark. */
export function layTalk(workspace: FakeWorkspace, talk: DemoWords[], now: Date): Said[] {
  return talk.map((words, at) => {
    const seconds = Math.floor(now.getTime() / 1000) - words.minutesAgo * 60;
    const message: FakeMessage = {
      ...{ type: "message", ts: `${seconds}.${String(at + 1).padStart(6, "0")}` },
      ...{ user: slackUserOf(words.by), text: typed(words.words), unfurls: {} },
    };
    workspace.messages(slackChannelOf(words.channel)).push(message);
    return { words, message };
  });
}

/** Tells Tidemark of the links, as soon as it answers. */
export async function tellLinks({ state }: FakeSlack, workspace: FakeWorkspace, said: Said[]) {
  while (!(await isAnswering(state.appUrl))) await pause(1000);
  for (const { words, message } of said.filter(({ words }) => words.isLink)) {
    const channel = workspace.channels.find(({ id }) => id === slackChannelOf(words.channel));
    if (!channel) continue;
    const from = { userId: message.user, channel, ts: message.ts, text: words.words };
    await tellApp.shared(state, workspace, from);
  }
}

const isAnswering = (address: string | undefined) =>
  fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

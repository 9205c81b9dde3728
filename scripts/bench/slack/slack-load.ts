import { setTimeout as pause } from "node:timers/promises";
import type { FakeSlack, FakeWorkspace } from "@/tests/support/slack/fake-slack";
import { newResponseUrl } from "@/tests/support/slack/response-urls";
import { signedHeaders } from "@/tests/support/slack-requests";

/** One thing that happened in the workspace, and how often Tidemark answered it there. */
type Thing = { to: "events" | "commands" | "interactivity"; body: string; answers?: () => number };

export type SlackLoad = ReturnType<typeof openLoad>;

/**
 * What people do in a workspace, at a steady rate: six messages, two links, a command and a click in ten; of ten requests
 * one is a repetition of the one before.
 */
export function openLoad(fake: FakeSlack, workspace: FakeWorkspace, place: Place) {
  let number = 0;
  const make = () => makeThing(fake, workspace, { ...place, number: ++number });
  return {
    async send(perSecond: number, seconds: number) {
      const [things, asking]: [Thing[], Promise<Answer>[]] = [[], []];
      const began = performance.now();
      for (let sent = 0; sent < perSecond * seconds; sent += 1) {
        await pause(Math.max(0, began + (sent * 1000) / perSecond - performance.now()));
        const last = things.at(-1);
        const isAgain = sent % 10 === 9 && last !== undefined;
        const thing = isAgain ? last : make();
        if (!isAgain) things.push(thing);
        asking.push(ask(fake, thing));
      }
      const answers = await Promise.all(asking);
      return { things, answers };
    },
  };
}

type Place = { channelId: string; userId: string; link: string };
type Answer = { status: number; ms: number };

function makeThing(fake: FakeSlack, workspace: FakeWorkspace, at: Place & { number: number }): Thing {
  const place = at.number % 10;
  const ts = `${1_764_000_000 + at.number}.000100`;
  if (place < 6)
    return event(workspace, at, {
      ...{ type: "message", channel: at.channelId, channel_type: "channel", user: at.userId, ts },
      text: `Message ${at.number} about nothing in particular`,
    });
  if (place < 8) return link(fake, workspace, at, ts);
  return place === 8 ? command(fake, workspace, at) : click(workspace, at, ts);
}

const event = (workspace: FakeWorkspace, { number }: { number: number }, happened: object): Thing => ({
  to: "events",
  body: JSON.stringify({
    ...{ type: "event_callback", team_id: workspace.teamId, api_app_id: workspace.appId },
    ...{ event_id: `Ev${number}`, event: happened },
  }),
});

function link(fake: FakeSlack, workspace: FakeWorkspace, at: Place & { number: number }, ts: string): Thing {
  const unfurlId = `${at.channelId}.${ts}.bench`;
  const shared = { channel: at.channelId, ts, unfurlId, urls: [at.link] };
  fake.state.shared.push({ teamId: workspace.teamId, ...shared });
  const thing = event(workspace, at, {
    ...{ type: "link_shared", channel: at.channelId, user: at.userId, message_ts: ts },
    ...{ unfurl_id: unfurlId, source: "conversations_history", is_bot_user_member: true },
    links: [{ domain: "127.0.0.1", url: at.link }],
  });
  const isAnswer = (call: FakeSlack["journal"][number]) =>
    call.method === "chat.unfurl" && call.args.unfurl_id === unfurlId;
  return { ...thing, answers: () => fake.journal.filter(isAnswer).length };
}

function command(fake: FakeSlack, workspace: FakeWorkspace, at: Place & { number: number }): Thing {
  const url = newResponseUrl(fake.state, { teamId: workspace.teamId, ...at });
  const hook = fake.state.hooks.get(url.split("/").at(-1) ?? "");
  const body = new URLSearchParams({
    ...{ team_id: workspace.teamId, channel_id: at.channelId, user_id: at.userId, command: "/tidemark" },
    ...{ text: "help", response_url: url, trigger_id: `1.2.${at.number}` },
  });
  return { to: "commands", body: body.toString(), answers: () => hook?.uses ?? 0 };
}

function click(workspace: FakeWorkspace, at: Place & { number: number }, ts: string): Thing {
  const payload = JSON.stringify({
    ...{ type: "block_actions", team: { id: workspace.teamId }, user: { id: at.userId } },
    ...{ channel: { id: at.channelId }, message: { ts } },
    actions: [{ action_id: "open.insight", block_id: "b", type: "button", action_ts: ts }],
  });
  return { to: "interactivity", body: new URLSearchParams({ payload }).toString() };
}

async function ask({ state, credentials }: FakeSlack, { to, body }: Thing): Promise<Answer> {
  const headers = signedHeaders(body, credentials.signingSecret, Math.floor(Date.now() / 1000));
  const began = performance.now();
  const response = await fetch(`${state.appUrl}/api/slack/${to}`, { method: "POST", body, headers }).catch(
    () => null,
  );
  await response?.arrayBuffer().catch(() => null);
  return { status: response?.status ?? 0, ms: performance.now() - began };
}

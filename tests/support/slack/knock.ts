import { createHmac } from "node:crypto";
import type { Piece } from "./block-report";
import { changed, type FakeState, type Knock } from "./fake-state";

/** What stands in a header for the body of this moment, by Slack's signature v0. */
export function signature(secret: string, seconds: number, body: string) {
  return `v0=${createHmac("sha256", secret).update(`v0:${seconds}:${body}`).digest("hex")}`;
}

type Encoded = { body: string; type: string };

export const asJson = (payload: Piece): Encoded => ({
  body: JSON.stringify(payload),
  type: "application/json",
});

export const asForm = (payload: Record<string, string>): Encoded => ({
  body: new URLSearchParams(payload).toString(),
  type: "application/x-www-form-urlencoded",
});

/** Sends one signed request to the app and keeps it in `knocks`; where nobody answers within three seconds the status is 0. */
export async function knock(
  state: FakeState,
  path: string,
  payload: Piece,
  { body, type }: Encoded,
  extra: Record<string, string> = {},
) {
  const seconds = Math.floor(state.clock() / 1000);
  const headers = {
    "content-type": type,
    "user-agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
    "x-slack-request-timestamp": String(seconds),
    "x-slack-signature": signature(state.credentials.signingSecret, seconds, body),
    ...extra,
  };
  const entry: Knock = { at: state.clock(), path, payload, headers, body, status: 0, answer: "" };
  state.knocks.push(entry);
  changed(state);
  const answer = state.appUrl ? await ask(state.appUrl + path, entry) : Response.error();
  entry.status = answer.status;
  entry.answer = await answer.clone().text();
  changed(state);
  return { answer, failure: entry.failure };
}

async function ask(url: string, entry: Knock) {
  const { headers, body } = entry;
  try {
    const signal = AbortSignal.timeout(3000);
    const answer = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
    return new Response(answer.body && (await answer.arrayBuffer()), answer);
  } catch (error) {
    const isLate = error instanceof Error && error.name === "TimeoutError";
    entry.failure = isLate ? "http_timeout" : "connection_failed";
    return Response.error();
  }
}

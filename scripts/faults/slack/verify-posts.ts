import { unsaidSeconds } from "@/domain/slack/judge-failure";
import type { Place, SlackTrial } from "./slack-trial";

/** Holds what the stand-in has against who was to get it: everybody one message, the channel each of its own once. */
export function verifyPosts(
  places: Place[],
  inChannel: number,
  excused: (place: Place) => boolean = () => false,
) {
  const [lost, wrong]: [string[], string[]] = [[], []];
  for (const place of places) {
    for (const user of place.users) {
      const posts = place.fake.messages(place.fake.openDm(user).id).length;
      if (posts === 0 && !excused(place)) lost.push(`${user} of ${place.fake.name} got nothing.`);
      if (posts > 1) wrong.push(`${user} of ${place.fake.name} got ${posts} messages.`);
    }
    const ids = place.fake
      .messages(place.channelId)
      .map(({ metadata }) => metadata?.event_payload.delivery_id);
    if (new Set(ids).size !== ids.length) wrong.push(`The channel of ${place.fake.name} got a copy.`);
    if (ids.length < inChannel && !excused(place))
      lost.push(`The channel of ${place.fake.name} got ${ids.length} of ${inChannel}.`);
  }
  return { lost, wrong };
}

/**
 * Holds the journal against what Slack asks for: after it asked to wait, no call of that method in that workspace before;
 * and counts how often two messages into one conversation came within a second.
 */
export function verifyPace({ slack: { journal }, struck }: SlackTrial) {
  const wrong: string[] = [];
  const waits = struck.flatMap(({ fault, call }) => {
    if (fault.kind !== "limited" && fault.kind !== "limited-silent") return [];
    const [asked, seconds] = [journal[call], fault.kind === "limited" ? fault.retryAfter : unsaidSeconds];
    const next = journal
      .slice(call + 1)
      .find(({ method, teamId }) => method === asked?.method && teamId === asked?.teamId);
    return asked && next ? [{ seconds, waitedMs: next.at - asked.at }] : [];
  });
  for (const { seconds, waitedMs } of waits)
    if (waitedMs < seconds * 1000) wrong.push(`Slack asked for ${seconds} s and was given ${waitedMs} ms.`);
  const tooSoon = journal.filter(
    ({ answer }, call) => isLimit(answer) && !struck.some((strike) => strike.call === call),
  ).length;
  return {
    wrong,
    waits: waits.length,
    latestMs: Math.max(0, ...waits.map(({ seconds, waitedMs }) => waitedMs - seconds * 1000)),
    /** Into one conversation within a second: answered with a second's wait, and harmless. */
    tooSoon,
  };
}

const isLimit = (answer: unknown) =>
  typeof answer === "object" && answer !== null && "error" in answer && answer.error === "ratelimited";

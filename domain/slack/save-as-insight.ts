import type { PersonActor } from "../actor";
import { fullDay } from "../digests/digest-words";
import { mayCreateInsights } from "../insights/insight-policy";
import { localDay } from "../people/local-day";
import { Refusal } from "../refusal";
import { actions, type Blocks, foreignWords, openButton, section } from "./block-parts";
import { connectOffer } from "./connect-offer";
import { draftForm, type MessagePlace, readFields, readPlace, wrongIn } from "./draft-form";
import { fillView, replaceView } from "./fill-view";
import { findMember } from "./members";
import { findPermalink } from "./message-permalink";
import { modal } from "./modal";
import { plainMessage } from "./plain-message";
import type { InteractionOf } from "./request-shape";
import { saveMessage } from "./save-message";
import { escaped, shortened } from "./slack-text";
import { findSlackUser, nameOf } from "./slack-user";
import type { Workspace } from "./workspace";

type Action = InteractionOf<"message_action">;
type Submission = InteractionOf<"view_submission">;
type Words = { text: string; blocks: Blocks };

/** The shortcut *Save as insight*: fills the opened view with what would be saved. Nothing is, yet. */
export async function offerDraft(workspace: Workspace, action: Action, now: Date): Promise<void> {
  const member = await findMember(workspace, action.user.id, now);
  const whyNot = await whyNotToSave(workspace, action.user.id, member?.actor, now);
  if (whyNot || !member)
    return fillView(workspace, action, modal("save_as_insight", whyNot?.blocks ?? []), whyNot ?? tooLate);
  await fillView(workspace, action, await formFor(workspace, member.actor, action), tooLate);
}

/** What is wrong in a submitted view, by block, in words; null when nothing is. Asks nothing but what was sent. */
export function wrongFields(submission: Submission): Record<string, string> | null {
  return submission.view.callback_id === "save_as_insight" ? wrongIn(submission) : null;
}

/** The view was confirmed: a draft with the message as its evidence. */
export async function takeSubmission(workspace: Workspace, submission: Submission, now: Date): Promise<void> {
  const place = readPlace(submission);
  if (submission.view.callback_id !== "save_as_insight" || !place || wrongIn(submission)) return;
  const member = await findMember(workspace, submission.user.id, now);
  const whyNot = await whyNotToSave(workspace, submission.user.id, member?.actor, now);
  const said = whyNot || !member ? whyNot : await save(workspace, member.actor, { submission, place }, now);
  if (said) await replaceView(workspace, submission, modal("save_as_insight", said.blocks), said);
}

/** Asked when the form is offered and when it comes back: a role may have changed between the two. */
async function whyNotToSave(
  workspace: Workspace,
  slackUserId: string,
  actor: PersonActor | undefined,
  now: Date,
): Promise<Words | null> {
  if (!actor) {
    const unknown = "Tidemark does not know who you are here. Nothing was saved.";
    return (await connectOffer(workspace, slackUserId, unknown, now)) as Words;
  }
  return mayCreateInsights(actor) ? null : mayNotWrite;
}

const saying = (...lines: string[]): Words => ({ text: lines.join(" "), blocks: [section(...lines)] });

const mayNotWrite = saying(
  "You may read insights, but not write them. Nothing was saved.",
  "Ask an administrator to make you an author, or show the message to somebody who is one.",
);

const tooLate = saying(
  "Slack closed the form before it could be filled. Nothing was saved. Please choose *Save as insight* once more.",
);

async function formFor(workspace: Workspace, actor: PersonActor, action: Action) {
  const { message, channel } = action;
  const quote = plainMessage(message).trim();
  const author = message.user ? await findSlackUser(workspace, message.user) : null;
  const day = fullDay(saidOn(message.ts, actor), "en-GB");
  return draftForm(
    { channel: channel.id, ts: message.ts },
    {
      quote,
      statement: shortened(quote.split(/(?<=[.!?])\s|\n/)[0] ?? "", 200),
      title: shortened(`${author ? nameOf(author) : "Somebody"} in ${placeWords(channel)}, ${day}`, 200),
    },
  );
}

/** Slack names what is no open channel by its kind. */
function placeWords({ name = "" }: Action["channel"]) {
  if (name === "directmessage" || name.startsWith("mpdm-")) return "a direct message";
  return name === "" || name === "privategroup" ? "Slack" : `#${name}`;
}

type Confirmed = { submission: Submission; place: MessagePlace };

async function save(workspace: Workspace, actor: PersonActor, confirmed: Confirmed, now: Date) {
  const { submission, place } = confirmed;
  const message = {
    ...readFields(submission),
    confirmation: `${workspace.id}/${submission.view.id}`,
    permalink: await findPermalink(workspace, place, submission.team),
    saidOn: saidOn(place.ts, actor),
  };
  try {
    const { href } = await saveMessage(actor, message, now);
    return savedWords(message.statement, href);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return saying(escaped(error.message), "Nothing was saved.");
  }
}

const savedWords = (statement: string, href: string): Words => ({
  text: "Saved as a draft.",
  blocks: [
    section("*Saved as a draft.*", foreignWords(statement, 200)),
    section("Say how sure it is and where it does not hold, then have it reviewed. Only then others see it."),
    ...actions([openButton("Open the draft", href)]),
  ],
});

/** Slack's times are seconds since 1970 with a counter behind the point. */
const saidOn = (ts: string, { timeZone }: PersonActor) => localDay(new Date(Number(ts) * 1000), timeZone);

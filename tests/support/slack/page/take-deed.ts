import { isPiece, type Piece } from "../block-report";
import type { FakeWorkspace } from "../fake-slack";
import type { Where } from "../find-element";

/** What the page says somebody has done. */
type Deed = Piece & { as: string; in: string; do: string };

/** What the page is told: words to show, field errors of a window, or the id of a preview. */
type Outcome = { notice?: string; errors?: Piece; previewId?: string };

export const isDeed = (value: unknown): value is Deed =>
  isPiece(value) && [value.as, value.in, value.do].every((word) => typeof word === "string");

/** Does in the workspace what somebody did on the page; the app hears of it as from Slack. */
export async function takeDeed(workspace: FakeWorkspace, deed: Deed): Promise<Outcome> {
  const { as } = deed;
  const text = wordsOf(deed.text);
  switch (deed.do) {
    case "post":
      void workspace.post(as, deed.in, text, deed.threadTs ? { threadTs: wordsOf(deed.threadTs) } : {});
      return {};
    case "type":
      return { previewId: (await workspace.compose(as, text)) ?? "" };
    case "command":
      return command(workspace, deed, text);
    case "invite":
      await workspace.invite(deed.in, as);
      return {};
    default:
      return deal(workspace, deed);
  }
}

async function command(workspace: FakeWorkspace, deed: Deed, text: string): Promise<Outcome> {
  const [name = "", ...rest] = text.split(" ");
  if (name !== "/tidemark")
    return { notice: `${name} is not a valid command. The one that there is here is /tidemark.` };
  return failureOf(await workspace.command(deed.as, deed.in, rest.join(" ")), "/tidemark");
}

/** What is done with a message or a window. */
async function deal(workspace: FakeWorkspace, deed: Deed): Promise<Outcome> {
  const where = isPiece(deed.where) ? deed.where : {};
  const viewId = wordsOf(where.viewId);
  const [channelId, ts] = [wordsOf(where.channelId), wordsOf(where.ts)];
  switch (deed.do) {
    case "shortcut":
      return failureOf(
        await workspace.shortcut(deed.as, channelId, ts, wordsOf(deed.callbackId)),
        "The shortcut",
      );
    case "press": {
      const button = isPiece(deed.button) ? deed.button : {};
      const place = viewId ? { viewId } : { channelId, ts };
      return failureOf(await press(workspace, deed.as, place, button), "The button");
    }
    case "submit":
      return submit(workspace, deed, viewId);
    case "close":
      await workspace.close(deed.as, viewId);
      return {};
    default:
      return { notice: "Nobody knows how to do that." };
  }
}

/** Blocks that Slack named itself get other names when a message is drawn anew; what is pressed stays what it is. */
async function press(workspace: FakeWorkspace, as: string, place: Where, button: Piece) {
  const [actionId, blockId, choice] = [wordsOf(button.actionId), wordsOf(button.blockId), choiceOf(button)];
  try {
    return await workspace.press(as, place, actionId, { ...choice, blockId });
  } catch {
    return workspace.press(as, place, actionId, choice);
  }
}

function choiceOf({ value, kind, option, date }: Piece) {
  return {
    ...(kind === "button" && value ? { value: wordsOf(value) } : {}),
    ...(option ? { option: wordsOf(option) } : {}),
    ...(date ? { date: wordsOf(date) } : {}),
  };
}

async function submit(workspace: FakeWorkspace, deed: Deed, viewId: string): Promise<Outcome> {
  const values = isPiece(deed.values) ? (deed.values as Record<string, Record<string, unknown>>) : {};
  const response = await workspace.submit(deed.as, viewId, values);
  const errors = workspace.views.find(({ id }) => id === viewId)?.errors ?? {};
  return Object.keys(errors).length > 0 ? { errors } : failureOf(response, "The form");
}

/** In the words in which Slack tells people that an app did not answer. */
function failureOf(response: Response, what: string): Outcome {
  if (response.ok) return {};
  const why = response.status ? `Tidemark answered ${response.status}` : "Tidemark did not answer in time";
  return { notice: `${what} did not work: ${why}.` };
}

const wordsOf = (value: unknown) => (typeof value === "string" ? value : "");

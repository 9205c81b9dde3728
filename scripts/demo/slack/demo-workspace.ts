import type { FakeWorkspace } from "@/tests/support/slack/fake-slack";
import { demoPeople } from "../library";

export const demoTeam = { teamId: "T0TIDEWATER", name: "Tidewater Labs" };

/** Ids that are the same at every start, because the installation remembers them. */
export const slackUserOf = (key: string) => `U0${idOf(key)}`;
export const dmOf = (key: string) => `D0${idOf(key)}`;
export const slackChannelOf = (name: string) => `C0${idOf(name)}`;
const idOf = (words: string) => words.replace(/[^a-z]/g, "").toUpperCase();

/** Has come to Slack with an address of their own that nobody confirmed, so that Tidemark cannot know who they are. */
export const strangerHere = "new.analyst";
/** Asked in Slack rather than by mail. */
export const askedHere = ["new.researcher"];

type DemoChannel = {
  name: string;
  members?: string[];
  isPrivate?: boolean;
  isShared?: boolean;
  /** Whether Tidemark was invited, and whether it notices there what is spoken of. */
  tidemark?: "invited" | "listening";
};

export const demoChannels: DemoChannel[] = [
  { name: "growth" },
  { name: "research-requests" },
  { name: "museum-site", tidemark: "listening" },
  { name: "engineering-council", tidemark: "listening" },
  { name: "claims", tidemark: "invited" },
  {
    name: "payments",
    isPrivate: true,
    members: ["product.lead", "product.manager", "research.lead", "analyst"],
  },
  { name: "with-northlight-agency", isShared: true },
];

/** Lays the workspace into the fake: who is there, which channels, and that Tidemark is installed. */
export function layWorkspace(workspace: FakeWorkspace) {
  for (const { key, name, timeZone } of demoPeople)
    workspace.addUser({
      ...{ id: slackUserOf(key), name, email: `${key}@example.com`, timeZone },
      isEmailConfirmed: key !== strangerHere,
    });
  for (const { name, members, tidemark, ...rest } of demoChannels)
    workspace.addChannel({
      ...{ id: slackChannelOf(name), name, ...rest, withBot: tidemark !== undefined },
      ...(members ? { members: members.map(slackUserOf) } : {}),
    });
  for (const { key } of demoPeople) Object.assign(workspace.openDm(slackUserOf(key)), { id: dmOf(key) });
}

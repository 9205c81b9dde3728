import { environment, publicAddress, serverSecret } from "@/config/environment";
import { closeDatabase } from "@/db/client";
import { slackSetup } from "@/domain/slack/slack-setup";
import { stopWhenAsked } from "@/scripts/start/child-life";
import { demoSecret } from "@/scripts/start/demo-slack";
import { type FakeSlack, startFakeSlack } from "@/tests/support/slack/fake-slack";
import { servePage } from "@/tests/support/slack/page/serve-page";
import { askInSlack } from "./ask-in-slack";
import { demoTalk } from "./demo-talk";
import { demoTeam, layWorkspace } from "./demo-workspace";
import { findDemoInitiative, layInstallation } from "./lay-installation";
import { layTalk, tellLinks } from "./lay-talk";

/** How many of the last requests and answers the page can show. */
const mostKept = 200;

const setup = slackSetup();
if (!setup) throw new Error("SLACK_CLIENT_ID: is missing.");
const now = new Date();
const address = publicAddress();
const fake = await startFakeSlack({
  port: Number(new URL(setup.apiUrl).port),
  credentials: setup,
  domains: [new URL(address).hostname],
});
await stopWhenAsked(() => fake.stop());
fake.pointAt(`http://127.0.0.1:${environment().PORT}`);
const workspace = fake.addWorkspace(demoTeam);
workspace.token = `xoxb-${demoSecret(serverSecret(), "token")}`;
layWorkspace(workspace);
// What comes from here on is not to be taken for what came under the same id after an earlier start.
fake.state.counter = Math.floor(now.getTime() / 1000);
await layInstallation(workspace, now);
await askInSlack(now);
const said = layTalk(workspace, demoTalk(address, await findDemoInitiative()), now);
await closeDatabase();
keepFew(fake);
servePage(fake);
process.send?.("ready");
await tellLinks(fake, workspace, said);

function keepFew({ state, changes }: FakeSlack) {
  changes.on("changed", () => {
    for (const list of [state.journal, state.knocks, state.shared])
      if (list.length > mostKept) list.splice(0, list.length - mostKept);
  });
}

import { publicAddress } from "@/config/environment";
import { slackSetup } from "./slack-setup";

/** Whether Slack can fetch a picture from here: over https, or a stand-in for it on this machine. */
export function showsPictures() {
  return publicAddress().startsWith("https://") || isStandIn();
}

/** Whether a stand-in on this machine is called in Slack's place. */
export function isStandIn() {
  const setup = slackSetup();
  return setup !== null && ["127.0.0.1", "localhost", "[::1]"].includes(new URL(setup.apiUrl).hostname);
}

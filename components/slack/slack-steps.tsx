import { SetupStep } from "@/components/mail/setup-step";
import type { Clock } from "@/components/people/clock";
import { buttonLook } from "@/components/ui/button-look";
import { Code } from "@/components/ui/code";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { SlackAdmin } from "@/domain/slack/slack-admin-query";
import { InstallLink } from "./install-link";
import { ScopeList } from "./scope-list";

type SlackStepsProps = { slack: SlackAdmin; clock: Clock };

/** The way from nothing to Tidemark in Slack, a step at a time, and which of them are done. */
export function SlackSteps({ slack, clock }: SlackStepsProps) {
  return (
    <ol className="max-w-3xl divide-y divide-line border-y border-line">
      <AddressStep slack={slack} />
      <AppStep slack={slack} />
      <ValuesStep slack={slack} />
      <InstallStep slack={slack} />
      <HearingStep slack={slack} clock={clock} />
      <ChannelsStep slack={slack} />
    </ol>
  );
}

type Step = { slack: SlackAdmin };

function AddressStep({ slack: { isReached, isStandIn, address } }: Step) {
  return (
    <SetupStep title="An address that Slack can reach" state={isReached ? "done" : "to-do"}>
      <p>
        {isStandIn
          ? "A stand-in for Slack runs on this machine, so this address will do: "
          : "Slack sends what happens there to "}
        <Code className="break-all">{address}</Code>.{" "}
        {!isReached &&
          "It must begin with https, have a name and not numbers, and be open to the internet. Set it in TIDEMARK_URL before you go on: the app in Slack is made for it."}
      </p>
    </SetupStep>
  );
}

function AppStep({ slack: { isConfigured, isReached, newAppLink } }: Step) {
  return (
    <SetupStep title="An app of your own in Slack" state={isConfigured ? "done" : "to-do"}>
      <p>
        In Slack every organization has its own Tidemark. The button opens Slack with everything filled in:
        choose your workspace, look through it, and create it. If your organization asks for approval, an
        owner of the workspace gives it there.
      </p>
      {!isReached && <p>The button for that appears here once the address is one that Slack can reach.</p>}
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {isReached && (
          <a
            href={newAppLink}
            target="_blank"
            rel="noreferrer"
            className={buttonLook({ look: isConfigured ? "quiet" : "primary", className: "w-fit" })}
          >
            Create the app in Slack (new tab)
          </a>
        )}
        <TextLink href="/api/slack/manifest.json" target="_blank">
          See what is filled in
        </TextLink>
      </p>
    </SetupStep>
  );
}

function ValuesStep({ slack: { isConfigured, hasOwnKey } }: Step) {
  return (
    <SetupStep title="Three values that Slack gives you" state={isConfigured ? "done" : "to-do"}>
      <p>
        On the app’s page in Slack, under <em>Basic Information</em> and there <em>App Credentials</em>, are a
        client ID, a client secret and a signing secret. Whoever runs Tidemark puts them into{" "}
        <Code>SLACK_CLIENT_ID</Code>, <Code>SLACK_CLIENT_SECRET</Code> and <Code>SLACK_SIGNING_SECRET</Code>,
        and starts it again.
      </p>
      {!hasOwnKey && (
        <p>
          Worth setting at the same time: <Code>ENCRYPTION_KEY</Code>, with which Tidemark’s access to Slack
          is encrypted in the database. Until then that is the same secret that signs sessions.
        </p>
      )}
    </SetupStep>
  );
}

function InstallStep({ slack: { isConfigured, workspaces } }: Step) {
  const active = isConfigured ? workspaces.filter(({ state }) => state === "active") : [];
  return (
    <SetupStep title="Tidemark in your workspace" state={active.length > 0 ? "done" : "to-do"}>
      <p>
        Slack shows what Tidemark asks for and you allow it. Several workspaces are fine: add each in turn.
      </p>
      {active.length === 0 && (
        <details>
          <summary className="mb-2 cursor-pointer font-medium">What it asks for, and what for</summary>
          <ScopeList granted={null} />
        </details>
      )}
      {isConfigured ? (
        <InstallLink look={active.length > 0 ? "quiet" : "primary"}>
          {active.length > 0 ? "Add another workspace" : "Add to Slack"}
        </InstallLink>
      ) : (
        <p>The button for that appears here once the three values are set.</p>
      )}
    </SetupStep>
  );
}

function HearingStep({ slack: { heardAt }, clock }: SlackStepsProps) {
  return (
    <SetupStep title="Slack reaches Tidemark" state={heardAt ? "done" : "to-do"}>
      <p>
        {heardAt ? (
          <>
            Something arrived <Time at={heardAt} {...clock} />.
          </>
        ) : (
          <>
            Nothing has arrived in the last seven days. Slack could not check the address before Tidemark had
            the three values: on the app’s page, under <em>Event Subscriptions</em>, press <em>Retry</em> if
            Slack does not call it verified. Then type <Code>/tidemark help</Code> in Slack, and look here
            again.
          </>
        )}
      </p>
    </SetupStep>
  );
}

function ChannelsStep({ slack: { channels } }: Step) {
  return (
    <SetupStep title="The channels where it should take part" state={channels.length > 0 ? "done" : "to-do"}>
      <p>
        Previews, the command and questions work at once. To have Tidemark notice that an initiative is spoken
        of, write <Code>/invite @Tidemark</Code> in a channel; then switch it on below, or there. It reads
        nothing anywhere else.
      </p>
    </SetupStep>
  );
}

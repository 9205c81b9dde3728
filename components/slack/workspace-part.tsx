import type { Clock } from "@/components/people/clock";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { DefinitionList } from "@/components/ui/definition-list";
import type { FormAction } from "@/components/ui/form-state";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { SlackWorkspaceView } from "@/domain/slack/slack-admin-query";
import { InstallLink } from "./install-link";
import { ScopeList } from "./scope-list";

type WorkspacePartProps = {
  workspace: SlackWorkspaceView;
  clock: Clock;
  isConfigured: boolean;
  showShared: FormAction;
  disconnect: FormAction;
};

/** One workspace: whether Tidemark is in it, what it may do there, and what can be changed. */
export function WorkspacePart({ workspace, clock, isConfigured, ...actions }: WorkspacePartProps) {
  const isActive = workspace.state === "active";
  return (
    <section aria-label={workspace.name} className="max-w-3xl">
      <h3 className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1 font-serif text-17 font-semibold">
        <span className="wrap-anywhere">{workspace.name}</span>
        <StateChip workspace={workspace} isConfigured={isConfigured} />
      </h3>
      {!isActive && <EndedWorkspace workspace={workspace} clock={clock} isConfigured={isConfigured} />}
      {isActive && isConfigured && <ActiveWorkspace workspace={workspace} clock={clock} {...actions} />}
      {isActive && !isConfigured && (
        <p className="max-w-measure text-15">
          Tidemark was started without the three values of its app, so nothing is sent there and nothing is
          taken from there; questions go by mail. Once they are set again it goes on, and people stay
          connected.
        </p>
      )}
    </section>
  );
}

type StateChipProps = Pick<WorkspacePartProps, "workspace" | "isConfigured">;

function StateChip({ workspace: { state, missing, isUnreadable }, isConfigured }: StateChipProps) {
  if (state !== "active") return <Chip tone="coral">Ended</Chip>;
  if (!isConfigured) return <Chip tone="sand">Not in use</Chip>;
  if (isUnreadable) return <Chip tone="coral">Cannot be used</Chip>;
  return missing.length > 0 ? (
    <Chip tone="sand">Something is missing</Chip>
  ) : (
    <Chip tone="kelp">Working</Chip>
  );
}

type EndedProps = { workspace: SlackWorkspaceView; clock: Clock; isConfigured: boolean };

function EndedWorkspace({ workspace: { state, endedAt }, clock, isConfigured }: EndedProps) {
  return (
    <div className="grid gap-3 text-15">
      <p className="max-w-measure">
        {state === "uninstalled" ? "Tidemark was removed from it" : "Slack took Tidemark’s access back"}
        {endedAt && (
          <>
            {" on "}
            <Time at={endedAt} {...clock} absolute />
          </>
        )}
        . Nothing is sent there any more, and who got questions there gets them by mail. Installed again,
        people stay connected; Tidemark then has to be invited to its channels anew.
      </p>
      {isConfigured && <InstallLink look="quiet">Install it again</InstallLink>}
    </div>
  );
}

type ActiveProps = Omit<WorkspacePartProps, "isConfigured">;

function ActiveWorkspace({ workspace, clock, showShared, disconnect }: ActiveProps) {
  return (
    <div className="grid gap-6">
      <Troubles workspace={workspace} clock={clock} />
      <DefinitionList items={factsOf(workspace, clock)} />
      <Permissions workspace={workspace} />
      <SharedPreviews workspace={workspace} action={showShared} />
      <div>
        <ConfirmDialog
          trigger={<Button look="danger">Take Tidemark out of {workspace.name}</Button>}
          title={`Take Tidemark out of ${workspace.name}?`}
          confirm="Take it out"
          action={disconnect}
          values={{ workspaceId: workspace.id }}
          toast="Tidemark is no longer in that workspace."
        >
          Its previews, command and questions end there; whoever got questions in Slack gets them by mail.
          What people know and wrote is kept, and it can be installed again.
        </ConfirmDialog>
      </div>
    </div>
  );
}

/** Open where something is missing; where all is given, one line says so. */
function Permissions({ workspace: { scopes, missing } }: { workspace: SlackWorkspaceView }) {
  return (
    <details open={missing.length > 0}>
      <summary className="mb-2 cursor-pointer text-15 font-medium">
        What it may do there{missing.length === 0 && ": everything it needs"}
      </summary>
      <ScopeList granted={scopes} />
    </details>
  );
}

function Troubles({ workspace: { missing, isUnreadable, limitedAt }, clock }: TroublesProps) {
  return (
    <div className="grid gap-3 empty:hidden">
      {isUnreadable && (
        <Notice kind="harm" title="Its access cannot be decrypted">
          It was encrypted with another key. Set ENCRYPTION_KEY, or ENCRYPTION_KEY_BEFORE, to the one that was
          used, and start Tidemark again; or install it anew.
          <div className="mt-3">
            <InstallLink look="quiet">Install it again</InstallLink>
          </div>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice kind="attention" title="A permission is missing">
          What does not work without it stands below. Slack asks for everything again, and keeps what was
          given.
          <div className="mt-3">
            <InstallLink look="quiet">Ask Slack for what is missing</InstallLink>
          </div>
        </Notice>
      )}
      {limitedAt && clock.now.getTime() - limitedAt.getTime() < dayMs && (
        <Notice title="Slack held some of it back">
          More happened there than Slack passes on in an hour (<Time at={limitedAt} {...clock} />
          ). Previews and mentions of that time are lost; nothing has to be done.
        </Notice>
      )}
    </div>
  );
}

type TroublesProps = { workspace: SlackWorkspaceView; clock: Clock };
const dayMs = 24 * 60 * 60 * 1000;

function factsOf({ installedBy, installedAt, linked, unreached }: SlackWorkspaceView, clock: Clock) {
  const number = (count: number) => count.toLocaleString(clock.locale);
  return [
    {
      term: "Installed",
      children: (
        <>
          <Time at={installedAt} {...clock} absolute />
          {installedBy && ` by ${installedBy}`}
        </>
      ),
    },
    {
      term: "People connected",
      children: (
        <>
          {linked === 0 ? "Nobody yet: whoever uses it is known by their mail address" : number(linked)}
          {unreached > 0 && `, ${number(unreached)} of whom Slack does not reach`}
        </>
      ),
    },
  ];
}

type SharedPreviewsProps = { workspace: SlackWorkspaceView; action: FormAction };

function SharedPreviews({ workspace: { id, unfurlsShared }, action }: SharedPreviewsProps) {
  return (
    <div className="grid gap-3 text-15">
      <div>
        <h4 className="font-medium">Channels shared with other companies</h4>
        <p className="max-w-measure text-muted">
          {unfurlsShared
            ? "Links show a preview there, too: people of the other company read statement, certainty and limits. Restricted insights never show anything."
            : "Links stay plain there, so that people of another company read nothing. Everywhere else they show a preview."}
        </p>
      </div>
      <ActionForm action={action}>
        <input type="hidden" name="workspaceId" value={id} />
        <input type="hidden" name="isShown" value={String(!unfurlsShared)} />
        <SubmitButton look="quiet">
          {unfurlsShared ? "Show no previews there" : "Show previews there, too"}
        </SubmitButton>
      </ActionForm>
    </div>
  );
}

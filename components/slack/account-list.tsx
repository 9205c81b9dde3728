import type { Clock } from "@/components/people/clock";
import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";

type Account = {
  workspaceId: string;
  workspace: string;
  connected: { by: "email" | "sign-in"; at: Date } | null;
  brokenAt: Date | null;
};

type AccountListProps = { accounts: Account[]; clock: Clock; disconnect: FormAction };

/** Who somebody is in each workspace; each connection can be ended. */
export function AccountList({ accounts, clock, disconnect }: AccountListProps) {
  return (
    <ul className="max-w-2xl divide-y divide-line border-y border-line">
      {accounts.map((account) => (
        <li
          key={account.workspaceId}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3"
        >
          <Facts account={account} clock={clock} />
          {account.connected && (
            <ActionForm action={disconnect}>
              <input type="hidden" name="workspaceId" value={account.workspaceId} />
              <SubmitButton look="quiet" aria-label={`Disconnect from ${account.workspace}`}>
                Disconnect
              </SubmitButton>
            </ActionForm>
          )}
        </li>
      ))}
    </ul>
  );
}

function Facts({ account: { workspace, connected, brokenAt }, clock }: { account: Account; clock: Clock }) {
  return (
    <div>
      <p className="font-medium">{workspace}</p>
      <p className="text-15 text-muted">
        {connected ? (
          <>
            Connected {connected.by === "email" ? "by your mail address" : "by signing in"},{" "}
            <Time at={connected.at} {...clock} />
          </>
        ) : (
          "Not connected"
        )}
      </p>
      {brokenAt && (
        <p className="text-15 text-muted">
          Slack has not let Tidemark write to you since <Time at={brokenAt} {...clock} />: your questions come
          by mail. Connect again to have them there.
        </p>
      )}
    </div>
  );
}

import type { Clock } from "@/components/people/clock";
import { ActionForm } from "@/components/ui/action-form";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";

type OwnSession = {
  id: string;
  way: keyof typeof ways;
  browser: string;
  createdAt: Date;
  lastSeenAt: Date;
  isThisOne: boolean;
};

type SessionListProps = { sessions: OwnSession[]; clock: Clock; end: FormAction; endOthers: FormAction };

const ways = {
  mail: "by mail",
  oidc: "with single sign-on",
  setup: "at setup",
  "admin-link": "with a link from an administrator",
  demo: "as somebody of the demo",
};

/** One's own signed-in browsers, this one first; each but this one can be ended. */
export function SessionList({ sessions, clock, end, endOthers }: SessionListProps) {
  const others = sessions.filter((session) => !session.isThisOne).length;
  return (
    <>
      <ul className="max-w-2xl divide-y divide-line border-y border-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <Facts session={session} clock={clock} />
            {session.isThisOne ? (
              <Chip tone="kelp">This browser</Chip>
            ) : (
              <ActionForm action={end}>
                <input type="hidden" name="sessionId" value={session.id} />
                <SubmitButton look="quiet" aria-label={`Sign out ${session.browser}`}>
                  Sign out
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {others > 1 && (
        <div className="mt-6">
          <ConfirmDialog
            trigger={<Button look="danger">Sign out everywhere else</Button>}
            title={`Sign out ${others} other browsers?`}
            confirm="Sign out"
            action={endOthers}
          >
            They have to sign in again. You stay signed in here.
          </ConfirmDialog>
        </div>
      )}
    </>
  );
}

function Facts({ session, clock }: { session: OwnSession; clock: Clock }) {
  return (
    <div>
      <p className="font-medium">{session.browser || "A browser"}</p>
      <p className="text-15 text-muted">
        Signed in {ways[session.way]} <Time at={session.createdAt} {...clock} />, last used{" "}
        <Time at={session.lastSeenAt} {...clock} />
      </p>
    </div>
  );
}

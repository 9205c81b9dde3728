import { ActionForm } from "@/components/ui/action-form";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Time } from "@/components/ui/time";
import type { Clock } from "./clock";

type PersonSessionsProps = {
  person: { id: string };
  sessions: { id: string; browser: string; lastSeenAt: Date }[];
  clock: Clock;
  end: FormAction;
};

/** Where a person is signed in, for an administrator who may end it. */
export function PersonSessions({ person, sessions, clock, end }: PersonSessionsProps) {
  if (sessions.length === 0) return <p className="text-muted">Nowhere now.</p>;
  return (
    <>
      <ul className="mb-4 grid gap-1">
        {sessions.map((session) => (
          <li key={session.id}>
            {session.browser || "A browser that did not say its name"},{" "}
            <span className="text-muted">
              last seen <Time at={session.lastSeenAt} {...clock} />
            </span>
          </li>
        ))}
      </ul>
      <ActionForm action={end}>
        <input type="hidden" name="personId" value={person.id} />
        <SubmitButton look="quiet">Sign out everywhere</SubmitButton>
      </ActionForm>
    </>
  );
}

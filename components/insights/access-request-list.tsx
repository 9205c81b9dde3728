import type { Clock } from "@/components/people/clock";
import { ActionForm } from "@/components/ui/action-form";
import { Avatar } from "@/components/ui/avatar";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";

type Request = {
  id: string;
  name: string;
  email: string;
  team: string | null;
  message: string;
  askedAt: Date;
};

type AccessRequestListProps = { requests: Request[]; grant: FormAction; decline: FormAction; clock: Clock };

/** Who waits to read a restricted record, each with the two answers. */
export function AccessRequestList({ requests, grant, decline, clock }: AccessRequestListProps) {
  return (
    <ul className="max-w-3xl divide-y divide-line border-y border-line">
      {requests.map((request) => (
        <li key={request.id} className="grid gap-4 py-6">
          <Asker request={request} clock={clock} />
          <div className="flex flex-wrap items-start gap-x-3 gap-y-4">
            <ActionForm action={grant} aria-label={`Let ${request.name} read it`}>
              <input type="hidden" name="requestId" value={request.id} />
              <SubmitButton>Let them read it</SubmitButton>
            </ActionForm>
            <Decline request={request} decline={decline} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Asker({
  request: { name, email, team, message, askedAt },
  clock,
}: {
  request: Request;
  clock: Clock;
}) {
  return (
    <div className="flex gap-3">
      <Avatar name={name} />
      <div className="min-w-0">
        <p className="font-medium">
          {name}{" "}
          <span className="font-normal text-muted">
            asked <Time at={askedAt} {...clock} />
          </span>
        </p>
        <p className="text-15 break-words text-muted">
          {team ? `${team} · ` : ""}
          {email}
        </p>
        {message && (
          <blockquote dir="auto" className="mt-2 max-w-measure break-words whitespace-pre-line">
            {message}
          </blockquote>
        )}
      </div>
    </div>
  );
}

function Decline({ request, decline }: { request: Request; decline: FormAction }) {
  return (
    <details className="grow">
      <summary className="flex min-h-10 cursor-pointer items-center rounded-small px-2 text-15 font-medium text-muted hover:text-ink max-md:min-h-11">
        Decline
      </summary>
      <ActionForm action={decline} className="mt-3 grid max-w-xl gap-4">
        <input type="hidden" name="requestId" value={request.id} />
        <Field
          name="sentence"
          label={`A sentence for ${request.name}`}
          optional
          hint="They are told that access was not granted, and this. Of the insight they learn nothing else."
        >
          <TextInput autoComplete="off" />
        </Field>
        <div>
          <SubmitButton look="quiet">Do not grant it</SubmitButton>
        </div>
      </ActionForm>
    </details>
  );
}

import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { IconButton } from "@/components/ui/icon-button";
import { X } from "@/components/ui/icons";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextLink } from "@/components/ui/text-link";

type Named = { id: string; name: string };

type BeginningsProps = {
  /** What is fixed, and the name of what is chosen beside it: a team's paths, or a path's teams. */
  of: { teamId: string } | { pathId: string };
  chosen: (Named & { href: string })[];
  /** What else can be chosen; none for those who may not. */
  choices: Named[];
  give: FormAction;
  end: FormAction;
};

/** Which paths people who join a team are put on. */
export function Beginnings({ of, chosen, choices, give, end }: BeginningsProps) {
  const [[ownName = "", ownId = ""] = []] = Object.entries(of);
  const isTeam = "teamId" in of;
  const other = isTeam ? "pathId" : "teamId";
  const free = choices.filter(({ id }) => !chosen.some((one) => one.id === id));
  return (
    <div className="grid max-w-xl gap-4">
      {chosen.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {chosen.map(({ id, name, href }) => (
            <li key={id} className="flex min-h-11 items-center justify-between gap-3 py-1">
              <TextLink href={href} className="min-w-0 wrap-anywhere">
                {name}
              </TextLink>
              {choices.length > 0 && (
                <ActionForm action={end}>
                  <input type="hidden" name={ownName} value={ownId} />
                  <input type="hidden" name={other} value={id} />
                  <IconButton type="submit" label={`No longer begin with ${name}`} icon={<X aria-hidden />} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-muted">{isTeam ? "None yet." : "No team yet."}</p>
      )}
      {free.length > 0 && (
        <ActionForm action={give} clears className="flex flex-wrap items-start gap-3">
          <input type="hidden" name={ownName} value={ownId} />
          <Field name={other} label={isTeam ? "Path" : "Team"} className="min-w-56 grow">
            <Select defaultValue="">
              <option value="">{isTeam ? "Choose a path" : "Choose a team"}</option>
              {free.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <SubmitButton look="quiet" className="sm:mt-8">
            Add
          </SubmitButton>
        </ActionForm>
      )}
    </div>
  );
}

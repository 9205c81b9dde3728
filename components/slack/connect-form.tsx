import { ActionForm } from "@/components/ui/action-form";
import { DefinitionList } from "@/components/ui/definition-list";
import type { FormAction } from "@/components/ui/form-state";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";

type ConnectFormProps = {
  token: string;
  workspace: string;
  /** As Slack names it; empty where it does not say. */
  account: { id: string; name: string; address: string };
  person: { name: string; address: string };
  connect: FormAction;
};

/** Asks somebody whether an account in Slack is theirs: whoever uses it reads there what they may read here. */
export function ConnectForm({ token, workspace, account, person, connect }: ConnectFormProps) {
  const isOther = account.address !== "" && account.address.toLowerCase() !== person.address;
  return (
    <>
      <DefinitionList
        className="max-w-xl"
        items={[
          { term: "Workspace", children: workspace },
          { term: "In Slack", children: called(account.name, account.address) || account.id },
          { term: "Here", children: called(person.name, person.address) },
        ]}
      />
      <Notice kind={isOther ? "attention" : "info"} className="my-6 max-w-xl">
        <p>
          {isOther && "The two mail addresses differ. "}
          Connect only if you asked for this link yourself, just now: whoever uses that account will read in
          Slack what you may read here, and answer your questions.
        </p>
      </Notice>
      <ActionForm action={connect} toast="Connected. Go back to Slack and ask again.">
        <input type="hidden" name="token" value={token} />
        <div className="flex flex-wrap gap-3">
          <SubmitButton>Yes, this is me</SubmitButton>
          <LinkButton href="/settings/slack">No, leave it</LinkButton>
        </div>
      </ActionForm>
    </>
  );
}

const called = (name: string, address: string) => [name, address].filter(Boolean).join(" · ");

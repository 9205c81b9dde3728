import { QuietFrame } from "@/components/layout/quiet-frame";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { requireDevPages } from "../../require-dev-pages";

export default function QuietPage() {
  requireDevPages();
  return (
    <QuietFrame
      organization="Harbour Insurance"
      title="Sign in"
      intro="We send you a link and a code. There is no password to remember."
      footer="Not on the list? Ask an administrator to invite you."
    >
      <form className="grid gap-6">
        <Field name="email" label="Mail address">
          <TextInput type="email" autoComplete="email" />
        </Field>
        <Button look="primary" type="submit">
          Send me a link
        </Button>
      </form>
    </QuietFrame>
  );
}

import { listed } from "@/components/ui/intl";
import { TextLink } from "@/components/ui/text-link";

const names = {
  digest: "the weekly digest",
  questions: "questions about what you have learned",
  asks: "what colleagues ask of you",
};

type OtherListsProps = { list: keyof typeof names };

/** This link is about one kind of mail; the others are where one signs in. */
export function OtherLists({ list }: OtherListsProps) {
  const others = Object.entries(names).flatMap(([name, words]) => (name === list ? [] : [words]));
  return (
    <p>
      This page is about one kind of mail. Tidemark also sends {listed(others)}:{" "}
      <TextLink href="/settings/questions">sign in to choose for all of them</TextLink>. Mails to sign in with
      always come.
    </p>
  );
}

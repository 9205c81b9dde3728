import type { Clock } from "@/components/people/clock";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { Code } from "@/components/ui/code";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { FormAction } from "@/components/ui/form-state";
import { dateFormat, listed } from "@/components/ui/intl";
import { type Column, Table } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { tokenScopes } from "@/domain/access/token-input";
import { briefScopeWords } from "./scope-words";

type Token = {
  id: string;
  name: string;
  person: string;
  lastFour: string;
  scopes: string[];
  createdAt: Date;
  expiresOn: string;
  lastUsedAt: Date | null;
  isOver: boolean;
};

type TokenTableProps = { tokens: Token[]; clock: Clock; revoke: FormAction; ofEverybody?: boolean };

/** Tokens that were not revoked: what uses them, when they last were, and until when they hold. */
export function TokenTable({ tokens, clock, revoke, ofEverybody = false }: TokenTableProps) {
  const whose: Column<Token>[] = ofEverybody ? [{ label: "Acts for", cell: ({ person }) => person }] : [];
  return (
    <Table
      caption="Tokens"
      rows={tokens}
      keyOf={({ id }) => id}
      columns={[
        { label: "What uses it", lead: true, cell: (token) => <Named token={token} /> },
        ...whose,
        { label: "May", cell: ({ scopes }) => scopesInWords(scopes) },
        {
          label: "Last used",
          cell: ({ lastUsedAt }) => (lastUsedAt ? <Time at={lastUsedAt} {...clock} /> : "never"),
        },
        { label: "Holds until", cell: (token) => <Until token={token} locale={clock.locale} /> },
        {
          label: "What to do",
          hiddenLabel: true,
          cell: (token) => <Revoke token={token} revoke={revoke} />,
        },
      ]}
    />
  );
}

const scopesInWords = (scopes: string[]) =>
  listed(tokenScopes.filter((scope) => scopes.includes(scope)).map((scope) => briefScopeWords[scope]));

function Named({ token: { name, lastFour } }: { token: Token }) {
  return (
    <>
      {name}
      <span className="block font-normal text-muted">
        ends in <Code>{lastFour}</Code>
      </span>
    </>
  );
}

function Until({ token: { expiresOn, isOver }, locale }: { token: Token; locale: string }) {
  if (isOver) return <Chip>Run out</Chip>;
  const format = dateFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
  return <time dateTime={expiresOn}>{format.format(Date.parse(expiresOn))}</time>;
}

function Revoke({ token, revoke }: { token: Token; revoke: FormAction }) {
  return (
    <div className="flex sm:justify-end">
      <ConfirmDialog
        trigger={
          <Button look="plain" size="small" aria-label={`Revoke ${token.name}, ends in ${token.lastFour}`}>
            Revoke
          </Button>
        }
        title={`Revoke the token of ${token.name}?`}
        confirm="Revoke"
        action={revoke}
        values={{ tokenId: token.id }}
      >
        Whatever uses it is refused from now on. What it told us stays.
      </ConfirmDialog>
    </div>
  );
}

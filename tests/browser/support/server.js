// Starts the built binary on a free loopback port, with a database of its own in a temporary folder.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
export const binary = process.env.CURAMI ?? join(root, "target/debug/curami");

/// The day on which every journey happens: promised dates and amounts hold still.
export const today = "2026-11-22";

/// A port of this machine that nobody listens on.
export function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/// Runs `curami` to its end: what it printed, and its exit status.
export function curami(args, { input = "", env = {} } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(binary, args, { cwd: root, env: { ...process.env, ...env } });
    const out = [];
    const err = [];
    child.stdout.on("data", (chunk) => out.push(chunk));
    child.stderr.on("data", (chunk) => err.push(chunk));
    child.once("error", failed);
    child.once("close", (status) =>
      done({ status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }),
    );
    child.stdin.end(input);
  });
}

/// A running service: its address, what it has printed so far, and how to stop it.
export async function serve({ args = ["--demo"], env = {} } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "curami-journey-"));
  const port = await freePort();
  const child = spawn(binary, ["serve", "--listen", `127.0.0.1:${port}`, "--on", today, ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: `sqlite:${join(folder, "curami.sqlite")}`, ...env },
  });
  const printed = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => (printed.stdout += chunk));
  child.stderr.on("data", (chunk) => (printed.stderr += chunk));
  const ended = new Promise((done) => child.once("close", done));
  child.once("error", (error) => (printed.stderr += `${error.message}: build it with cargo build, or name it in CURAMI`));
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };

  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || child.pid === undefined || tries > 600) {
      await stop();
      throw new Error(`the service did not start: ${printed.stderr || printed.stdout}`);
    }
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) break;
    await new Promise((later) => setTimeout(later, 100));
  }
  const [, login, password] = printed.stdout.match(/^login (\S+) password (\S+)$/m) ?? [];
  return { address, printed, desk: { login, password }, stop };
}

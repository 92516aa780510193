// A person in front of a browser, and what must hold on every page she passes.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

import { chromium } from "playwright-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const out = join(import.meta.dirname, "../out");

/// The two widths at which every journey is made: a small phone and a desk.
export const widths = [360, 1280];

/// Flags that keep Chromium from asking the network for things of its own; root cannot use its sandbox.
export const chromiumFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--disable-gpu",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
export const chromiumPath = process.env.CHROMIUM ?? "/usr/bin/chromium";

export function openBrowser() {
  return chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
}

/// Opens a window of a width, with or without JavaScript, and calls `journey` with its visitor.
export async function visit(browser, address, { width, javaScript = true }, journey) {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height: width < 600 ? 740 : 900 },
    locale: "it-IT",
    timezoneId: "Europe/Rome",
    javaScriptEnabled: javaScript,
    reducedMotion: "reduce",
  });
  const visitor = new Visitor(await context.newPage(), width, javaScript);
  try {
    await journey(visitor);
    visitor.nothingWentWrong();
  } catch (fault) {
    await visitor.photograph("failure").catch(() => {});
    fault.message += `\n(at ${visitor.page.url()}, ${width} px)`;
    throw fault;
  } finally {
    await context.close();
  }
}

class Visitor {
  constructor(page, width, javaScript) {
    this.page = page;
    this.width = width;
    this.javaScript = javaScript;
    this.problems = [];
    page.setDefaultTimeout(60_000);
    page.on("pageerror", (error) => this.problems.push(`script: ${error.message}`));
    page.on("console", (message) => {
      if (message.type() === "error" && !this.expected?.test(message.text())) {
        this.problems.push(`console on ${page.url()}: ${message.text()}`);
      }
    });
    page.on("request", (request) => {
      const host = new URL(request.url()).hostname;
      if (!["127.0.0.1", ""].includes(host)) this.problems.push(`a third party was asked: ${request.url()}`);
    });
  }

  async go(path) {
    const answer = await this.page.goto(path);
    assert.equal(answer.status(), 200, `${path} answers ${answer.status()}`);
  }

  /// Does something that leads to another page, and waits for that page.
  async through(act) {
    await Promise.all([this.page.waitForNavigation(), act()]);
  }

  /// Presses a button or a link that leads to another page.
  press(locator) {
    return this.through(() => locator.click());
  }

  /// Sends a step of a form, and stops the journey with the page's own words when it is refused.
  async send(name) {
    await this.press(this.page.locator("button[name=avanti]"));
    const refused = await this.page.locator(".riassunto-errori").allInnerTexts();
    assert.deepEqual(refused, [], `${name} is refused`);
  }

  /// While `act` runs, console errors that match are part of the journey, such as a form refused with status 422.
  async expecting(pattern, act) {
    this.expected = pattern;
    try {
      await act();
    } finally {
      this.expected = undefined;
    }
  }

  /// Everything that must hold on a page: a picture is kept, axe finds nothing, nothing scrolls sideways.
  async look(name) {
    await this.photograph(name);
    await this.noSidewaysScroll(name);
    if (this.javaScript) await this.accessible(name);
  }

  async photograph(name) {
    await mkdir(out, { recursive: true });
    const script = this.javaScript ? "" : "-noscript";
    await this.page.screenshot({ path: join(out, `${name}-${this.width}${script}.png`), fullPage: true });
  }

  async accessible(name) {
    await this.page.evaluate(axeSource);
    const violations = await this.page.evaluate(async () => {
      const found = await window.axe.run(document, {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        resultTypes: ["violations"],
      });
      return found.violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.slice(0, 4).map((node) => `${node.target.join(" ")}: ${node.failureSummary}`),
      }));
    });
    assert.deepEqual(violations, [], `axe-core on ${name} at ${this.width} px`);
  }

  async noSidewaysScroll(name) {
    const view = this.page.viewportSize();
    for (const width of this.width < 600 ? [this.width, 320] : [this.width]) {
      await this.page.setViewportSize({ ...view, width });
      const over = await this.page.evaluate(() => {
        const root = document.documentElement;
        return root.scrollWidth - root.clientWidth;
      });
      assert.ok(over <= 0, `${name} scrolls sideways by ${over} px at ${width} px`);
    }
    await this.page.setViewportSize(view);
  }

  /// Walks the page with Tab: every stop makes the window look different, so its focus is seen and not covered.
  async focusIsSeen(name, stops = 30) {
    await this.page.evaluate(() => document.activeElement?.blur());
    for (let stop = 1; stop <= stops; stop += 1) {
      await this.page.keyboard.press("Tab");
      const at = (await this.page.evaluateHandle(() => document.activeElement)).asElement();
      const [tag, what] = await at.evaluate((element) => [element.tagName, element.outerHTML.slice(0, 120)]);
      if (tag === "BODY") return;
      const focused = await this.page.screenshot();
      await at.evaluate((element) => element.blur());
      const left = await this.page.screenshot();
      await at.focus();
      assert.ok(!focused.equals(left), `${name}: focus does not show on stop ${stop}: ${what}`);
    }
  }

  nothingWentWrong() {
    assert.deepEqual(this.problems, []);
  }
}

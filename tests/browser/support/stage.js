// A service and a browser for the journeys of one file: begun before the first, ended after the last, also when one fails.

import { after, before } from "node:test";

import { serve } from "./server.js";
import { openBrowser } from "./visitor.js";

export function stage(options) {
  const on = { service: null, browser: null };
  before(async () => {
    on.service = await serve(options);
    on.browser = await openBrowser();
  });
  after(async () => {
    await on.browser?.close();
    await on.service?.stop();
  });
  return on;
}

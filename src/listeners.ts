import { z } from 'zod';
import { onOff, port, type ReportFault, settings } from './setting.ts';

/** Where one listener listens. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** The listeners of the process. */
export interface Listeners {
  /** What platforms and helpdesks call, and health. Null while no channel is configured. */
  readonly public: Address | null;
  /** Loopback only: the page, the metrics, and health. */
  readonly local: Address | null;
  readonly page: boolean;
  readonly metrics: boolean;
}

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export const listening = {
  title: 'Where it listens',
  variables: z.object({
    PORT: port().default(3978).register(settings, {
      meaning: 'Port of the main listener: the local page while no channel is configured, then the channels.',
      right: 'a whole number from 1 to 65535',
    }),
    HOST: z.string().default('127.0.0.1').register(settings, {
      meaning: 'Address of the main listener. Only loopback is accepted while no channel is configured.',
      right: 'an address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them',
    }),
    PAGE: onOff().optional().register(settings, {
      meaning: 'The local page. Without this line it is on until a channel is configured, then off.',
      right: 'on or off',
    }),
    PAGE_PORT: port().default(3979).register(settings, {
      meaning: 'Loopback port of the page and the metrics once a channel has the main listener.',
      right: 'a whole number from 1 to 65535',
    }),
    METRICS: onOff().optional().register(settings, {
      meaning: 'Prometheus metrics at /metrics on loopback. Without this line they are on where the page is.',
      right: 'on or off',
    }),
  }),
};

/**
 * Decides which listeners there are. Behind a proxy every caller looks local, so the page never shares a listener
 * with a channel.
 */
export function planListeners(
  values: z.output<typeof listening.variables>,
  channels: readonly string[],
  report: ReportFault,
): Listeners {
  const main = { host: values.HOST, port: values.PORT };
  const alone = channels.length === 0;
  const page = values.PAGE ? values.PAGE === 'on' : alone;
  const metrics = values.METRICS ? values.METRICS === 'on' : page;
  if (alone) {
    if (!LOOPBACK.has(values.HOST)) {
      const fix = 'Remove the line, set HOST=127.0.0.1, or configure a channel.';
      report('HOST', `is "${values.HOST}", but without a channel there is only the page, for loopback`, fix);
    }
    if (!page)
      report('PAGE', 'is "off" and no channel is configured: nobody could reach the desk', 'Set PAGE=on.');
    return { public: null, local: main, page, metrics };
  }
  const beside = page || metrics;
  if (beside && values.PAGE_PORT === values.PORT) {
    const fix = 'Set PAGE_PORT to a free port.';
    report('PAGE_PORT', `is ${values.PAGE_PORT}, which is PORT: with a channel each needs its own`, fix);
  }
  return {
    public: main,
    local: beside ? { host: '127.0.0.1', port: values.PAGE_PORT } : null,
    page,
    metrics,
  };
}

import { describe, expect, test } from '@jest/globals';
import { devices } from '../../src/understand/devices.ts';
import { plain } from '../../src/understand/text.ts';

function told(text: string): string {
  const { systems, from, to } = devices(plain(text));
  if (from && to) return `${from}>${to}`;
  return systems.length === 1 ? (systems[0] ?? '') : systems.length === 2 ? 'both' : 'nothing';
}

describe('devices in a message', () => {
  test.each([
    ['my iPhone 14 Pro shows nothing', 'ios'],
    ['iPadOS 17', 'ios'],
    ['the app store has no update', 'ios'],
    ['a54 here', 'android'],
    ['redmi note 12 pro', 'android'],
    ['OnePlus Nord', 'android'],
    ['its a samsng', 'android'],
    ['ihpone 12', 'ios'],
    ['Galaxy Z Fold 5', 'android'],
    ['新しいiPhoneで復元', 'ios'],
    ['my phone and my laptop', 'nothing'],
    ['m365 and a1 paper', 'nothing'],
  ])('%s tells %s', (text, system) => {
    expect(told(text)).toBe(system);
  });

  test.each([
    ['from my old iphone to a new galaxy', 'ios>android'],
    ['iPhone -> Android', 'ios>android'],
    ['had android, got iphone', 'android>ios'],
    ["I don't have an iphone any more, it's a pixel now", 'ios>android'],
    ['new phone is an iphone, old one was a huawei', 'android>ios'],
    ['von iphone auf android wechseln', 'ios>android'],
    ['iPhoneからGalaxyに変えます', 'ios>android'],
    ['how do i get my icloud backup on a pixel', 'ios>android'],
    ['next phone will be an iphone, now android', 'android>ios'],
    ['my wife gave me her old iphone, i had a pixel till now', 'android>ios'],
  ])('%s goes %s', (text, direction) => {
    expect(told(text)).toBe(direction);
  });

  test.each([
    ['i had an iphone years ago, this is pixel 6 to pixel 9', 'android'],
    ['my android tablet has nothing to do with it, it is my iphone', 'ios'],
    ["my wife's iphone backs up fine, my pixel wont", 'android'],
    ["my boss's iphone got stolen", 'ios'],
    ['no icloud here, just a galaxy', 'android'],
    ['my apple watch and my pixel', 'android'],
    ['can both use the backup at the same time, iphone and android', 'both'],
  ])('%s is about %s', (text, system) => {
    expect(told(text)).toBe(system);
  });
});

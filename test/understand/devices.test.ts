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
    ["my moto's backup", 'android'],
    ['two galaxys', 'android'],
    ['my new sony', 'android'],
    ['13 mini', 'ios'],
    ['who can i phone', 'nothing'],
    ['hablo poco ingles', 'nothing'],
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
    ['13 mini to fold 6', 'ios>android'],
    ['s10 to se 3', 'android>ios'],
    ["my moto's backup isn't seen by my iphone", 'android>ios'],
    ['the way from apple to sony', 'ios>android'],
    ["my new phone isn't a samsung any more but an iphone", 'android>ios'],
    ['bought an iPhone 16. My Galaxy still works. How do I persuade the iPhone to take over', 'android>ios'],
    ['no more android from july, everybody gets an iphone', 'android>ios'],
    ['the client demands an iPhone, so far his account is on my Pixel', 'android>ios'],
    ['my login, now on an android phone, should be on my own iphone', 'android>ios'],
    ['approvals go to the samsung, i have an iphone now', 'android>ios'],
    ['my ipad was replaced with a galaxy tab', 'ios>android'],
    ['lost my oneplus, only have an old iphone 8 here', 'android>ios'],
    ['old job: iphone, new job: android', 'ios>android'],
    ['can an apple device take over the logins of an android one', 'android>ios'],
    ['is icloud readable from android', 'ios>android'],
    ['galaxy > iphone codes?', 'android>ios'],
    ['we swap our galaxys for iphones', 'android>ios'],
    ['switched to apple, it is blank', 'android>ios'],
    ['i left the apple world', 'ios>android'],
    ["google's switch to android app left it behind", 'ios>android'],
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
    ['had a samsung in 2018, now iphone 11 to iphone 16', 'ios'],
    ['pixel drowned, borrowed an iphone for calls only', 'android'],
    ['nearly bought an iphone, stayed with oneplus', 'android'],
    ['tried android for a week, went back to iphone', 'ios'],
    ['the guide i found is for iphone, i need the one for android', 'android'],
    ['my iphone is new, the android tablet is out of it', 'ios'],
    ['a colleague moved from android to iphone. i stay on samsung', 'android'],
    ['neither of them is an iphone, both are galaxys', 'android'],
    ['forget the work iphone, it is my pixel', 'android'],
    ['my ipad is fine but the authenticator was on the samsung', 'android'],
    ['can both use the backup at the same time, iphone and android', 'both'],
  ])('%s is about %s', (text, system) => {
    expect(told(text)).toBe(system);
  });
});

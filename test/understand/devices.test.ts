import { describe, expect, test } from '@jest/globals';
import { devices } from '../../src/understand/devices.ts';
import { plain } from '../../src/understand/text.ts';

function told(text: string): string {
  const { systems, from, to } = devices(plain(text));
  if (from && to) return `${from}>${to}`;
  return systems.length === 1 ? (systems[0] ?? '') : systems.length === 2 ? 'both' : 'nothing';
}

const main = (text: string) => devices(plain(text)).main;

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

  test.each([
    ['razr snapped in two', 'android'],
    ['edge 30 here', 'android'],
    ['edge 120 on windows opens the page', 'nothing'],
    ['find x5 restored', 'android'],
    ['i cannot find 5 of them', 'nothing'],
    ['magic 6 pro', 'android'],
    ['it is no magic', 'nothing'],
    ['nova 9 backup', 'android'],
    ['reno8 asks', 'android'],
    ['my fold died', 'android'],
    ['i fold the paper', 'nothing'],
    ['s22: blank', 'android'],
    ['at s22:15', 'nothing'],
    ['nothing phone 2', 'android'],
    ['nothing is there', 'nothing'],
    ['approve on SM-G960F', 'android'],
    ['our zebras get re-imaged', 'android'],
    ['not fort knox', 'nothing'],
    ['play protect removed it', 'android'],
    ['samsung health', 'nothing'],
    ['samsung cloud', 'android'],
    ['AQUOS sense8', 'android'],
    ['モトローラで復元', 'android'],
    ['xs max restored', 'ios'],
    ['xr', 'ios'],
    ['the SE is wet', 'ios'],
    ['no se puede', 'nothing'],
    ['ipod touch', 'ios'],
    ['the apple store moved it', 'ios'],
    ['my apple watch', 'nothing'],
    ['keychain is missing', 'ios'],
    ['iOS15から上がらない', 'ios'],
    ['google backup is on', 'android'],
    ['google backup codes printed', 'nothing'],
  ])('%s names %s', (text, system) => {
    expect(told(text)).toBe(system);
  });

  test.each([
    ['samsung to samsung, my ipad is only for films', 'android'],
    ['a51 → a55, my sister has an iphone', 'android'],
    ['i keep reading about android. two iphones here, blank', 'ios'],
    ['both phones are android, icloud is on the pc', 'android'],
    ['2 androids and 1 iphone, need it on the iphone', 'android>ios'],
    ['bought another iphone, not the pixel', 'ios'],
    ['i did not change to apple, it is still a samsung', 'android'],
    ['iphone 13 → iphone 16, no samsung ever', 'ios'],
    ['i kept to iphones, they offered a pixel', 'ios'],
    ['her old samsung, her new samsung. i am on iphone', 'android'],
    ['new iphone. old iphone. in between a nokia', 'ios'],
    ['i have xiaomi 11 and xiaomi 14, your steps mention an iphone', 'android'],
    ['had an iphone from work, my galaxy was replaced by a newer galaxy', 'android'],
    ['iphone (before: iphone), my friend has a samsung', 'ios'],
    ['altes redmi, neues redmi, 2015 ein iphone', 'android'],
    ['redmi viejo, redmi nuevo, en 2015 tuve iphone', 'android'],
    ['古いRedmiから新しいRedmi、2015年はiPhone', 'android'],
    ['not iphone to iphone, iphone to android', 'ios>android'],
    ['usually iphone to iphone, now iphone to pixel', 'ios>android'],
    ['moto g (android) to iphone', 'android>ios'],
  ])('%s stays with %s', (text, told_) => {
    expect(told(text)).toBe(told_);
  });

  test.each([
    ['they offered me an iphone, my galaxy is blank', 'android'],
    ['i looked at a pixel, the iphone is blank', 'ios'],
    ['do not tell me about android, my iphone is blank', 'ios'],
    ['my sister (iphone) has a switch, my galaxy has none', 'android'],
    ['bought an iphone, hated it, sent it back. my oneplus is blank', 'android'],
    ['lost the galaxy. the iphone 5 never had the app', 'android'],
    ['lost the galaxy. the iphone 5 is new', 'android>ios'],
    ['i type this on my ipad, the galaxy is blank', 'android'],
    ['i only have my iphone for calls, my pixel is lost', 'android'],
    ['selling my pixel, backup was never turned on', 'android'],
    ['mail says "iPhone 12". we own no iphones', 'nothing'],
    ["boss's iphone shows nothing", 'ios'],
    ['algo deu errado ao recuperar no xiaomi', 'android'],
    ['there is no xiaomi', 'nothing'],
  ])('%s leaves %s when scenery is set aside', (text, system) => {
    expect(told(text)).toBe(system);
  });

  test.each([
    ['my accounts are stuck on the galaxy, the iphone is empty', 'android>ios'],
    ['the iphone is empty, my accounts are stuck on the galaxy', 'android>ios'],
    ['want on the iphone what is on the sony', 'android>ios'],
    ['to an iphone, out of a realme', 'android>ios'],
    ['i have a pixel because my iphone drowned', 'ios>android'],
    ['iphone has them all, the motorola wants them', 'ios>android'],
    ['goodbye iphone, hello galaxy', 'ios>android'],
    ['galaxy arrived, saying goodbye to the iphone', 'ios>android'],
    ['gave up on my iphone for an old s21', 'ios>android'],
    ['traded the s21 for an old iphone', 'android>ios'],
    ['new is apple old is samsung', 'android>ios'],
    ['old is apple new is samsung', 'ios>android'],
    ['i like the galaxy better than the iphone', 'ios>android'],
    ['galaxy tabs in place of ipads', 'ios>android'],
    ['the school gives ipads, my login lives on a motorola', 'android>ios'],
    ['what i have: iphone 15. what i had: pixel 6a', 'android>ios'],
    ['on the iphone it wants icloud, it was made on the galaxy', 'android>ios'],
    ["boss's old iphone is now mine, i had a galaxy", 'android>ios'],
    ["my boyfriend's old android to a new iphone", 'android>ios'],
    ['going droid', 'ios>android'],
    ['if i leave android for good', 'android>ios'],
    ['i will never leave android', 'android'],
    ['if i switch to iphone', 'android>ios'],
    ['if i switch to iphone 16', 'ios'],
    ['used "Migrar para iOS"', 'android>ios'],
    ['meine tochter gibt mir ihr iphone, ich hatte bisher ein nokia', 'android>ios'],
    ['mi hija me da su iphone, yo tenía un nokia', 'android>ios'],
    ['códigos no ipad e quero ficar só com o moto', 'ios>android'],
    ['restaurer sur le s24 la sauvegarde de mon iphone', 'ios>android'],
    ['サムスンやめてiPhoneにする', 'android>ios'],
    ['are iphone and android copies compatible', 'both'],
    ['switching to a fold on saturday, i am on an iphone now', 'ios>android'],
    ['switched to a fold on saturday, i had an iphone', 'ios>android'],
    ["my new phone isn't an apple one", 'ios>android'],
  ])('%s leads %s', (text, direction) => {
    expect(told(text)).toBe(direction);
  });

  test.each([
    ['on my ipad it backs up, on my android phone it stops with an error', 'android'],
    ['my iphone with all codes is broken, there is a huawei here', 'ios'],
    ['what do iphone and android save', null],
    ['my iphone is blank', null],
  ])('%s dwells on %s', (text, system) => {
    expect(main(text)).toBe(system);
  });
});

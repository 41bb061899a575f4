/*
 * What the documents say, apart from dialogs/: the orders, ends, warnings and gates that the content is checked
 * against. Whoever changes dialogs/ cannot loosen a rule here by the same edit. Codes are those of the catalogue.
 */
/** The documented sequences: within one run, steps of a sequence are shown in this order (SI-14). */
export const SEQUENCES: Readonly<Record<string, readonly string[]>> = {
  AE: ['AE1', 'AE2', 'AE3', 'AE4', 'AE5'],
  IP: ['IP1', 'IP2', 'IP3', 'IE1', 'IE2', 'IE3', 'IE4'],
  RS: ['RS1', 'RS2', 'RS3', 'RS4', 'RS5'],
  TS: [
    ...['TS1', 'TS1a', 'TS2', 'TS2i', 'TS2a-check', 'TS2a-on', 'TS2e'],
    ...['TS3.1', 'TS3.2', 'TS3.3', 'TS3.4', 'TS3.5'],
    ...['TS4.1', 'TS4.2', 'TS5.1', 'TS5.2', 'TS5.3', 'TS6', 'TS6.1', 'TS7', 'TS7.1'],
  ],
  CA: ['CA1', 'CA2', 'CA3', 'CA4', 'CA5', 'CA6'],
  BP: ['BP1', 'BP2', 'BP3', 'BP4', 'BP5', 'BP6'],
  EP: ['EP1', 'EP2', 'EP3', 'EP4', 'EP5', 'EP6'],
};

/** The warnings that come with a step, whichever flow shows it, and the invariant each belongs to. */
export const STEP_WARNINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AE4: { W4: 'SI-02', W5: 'SI-07' },
  IE3: { W4: 'SI-02' },
  IP1: { W5: 'SI-07' },
  TS1: { W5: 'SI-07' },
  'TS2a-on': { W4: 'SI-02' },
  TS2e: { W4: 'SI-02' },
  'TS3.2': { W3: 'SI-01' },
  'TS7.1': { W11: 'SI-21' },
  RS3: { W1: 'SI-03' },
  X3: { W4: 'SI-02' },
  X4: { W7: 'SI-12' },
  X5: { W7: 'SI-12', W8: 'ORDER' },
  X6: { W6: 'SI-10', W12: 'SI-11' },
  X8: { W13: 'SI-13' },
  X11: { W10: 'SI-06' },
  X12: { W1: 'SI-05' },
  X15: { W11: 'SI-21' },
  X16: { W6: 'SI-10' },
  X19: { W4: 'SI-02' },
  EP1: { W4: 'SI-02' },
};

/** The warnings that come before a question. */
export const SLOT_WARNINGS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  consent_delete: { W3: 'SI-01' },
  accepts_30_days: { W13: 'SI-13' },
};

/** The warnings that come with an outcome that hands over. */
export const HANDOFF_OUTCOMES: readonly string[] = ['T3', 'T4', 'T11'];

/** The facts a flow may conclude by itself: `SLOT=value` for each text said or flow called. */
export const CONCLUSIONS: Readonly<Record<string, readonly string[]>> = {
  'no-backup-left': ['restore_pending=no'],
  'nothing-came-back': ['restore_pending=no'],
  'no-way-across': ['restore_pending=no'],
  'accounts-already-there': ['restore_pending=no'],
  'come-back-with-new-phone': ['backup=on_verified'],
  'now-the-new-phone': ['this_device=new', 'restore_pending=yes', 'backup=on_verified'],
  'mend-on-old-phone': ['this_device=old'],
  'now-restore-again': ['this_device=new'],
  'try-the-backup': ['restore_pending=yes', 'this_device=new'],
  'honest-chance': ['restore_pending=yes', 'this_device=new'],
  'now-back-up-new-phone': ['this_device=new', 'new_app=accounts_added_by_hand'],
  'account-regained': ['recovery_account=accessible'],
  'F04 calls F01': ['this_device=old'],
  'F04 calls F02': ['this_device=old'],
  'F22 calls F01': ['this_device=old'],
  'F22 calls F02': ['this_device=old'],
};

/** What the answer to a step settles, and what one fact implies about another. */
export const SETTLED: readonly string[] = [
  'X18 worked new_signin_tested=all',
  'X18 failed new_signin_tested=some',
  'X24 worked apple_account_same=yes',
];

export const IMPLIED: readonly string[] = [
  'goal=restore restore_pending=yes',
  'this_device=only old_device=none',
  'old_device=none this_device=only',
];

/** Steps that say so when they carry a superseded fact (SI-31). */
export const SUPERSEDED: readonly string[] = ['IE3', 'IE4', 'TS2i', 'TS2e', 'TS3.4', 'TS4.1', 'TS7.1'];

/** Steps whose answer can destroy something, by the catalogue. */
export const DESTRUCTIVE: readonly string[] = ['TS3.2', 'TS3.4', 'X11', 'X12', 'X20', 'X8'];

/** Steps that must never be shown while nothing at all is known (SI-15). */
export const NEEDS_FACTS: readonly string[] = [
  ...['TS3.1', 'TS3.2', 'TS3.3', 'TS3.4', 'TS3.5', 'AE4', 'AE5', 'IE3', 'IE4', 'IP1', 'IP2', 'IP3'],
  ...['TS2a-on', 'TS2e', 'TS5.1', 'TS5.2', 'TS5.3', 'TS6.1', 'X19', 'X11', 'X12', 'X20', 'X8', 'X5', 'X23'],
  ...['RS1', 'RS2', 'RS3', 'RS4', 'RS5'],
];

/** The invariant that a dropped question endangers. */
export const ASK_RULE: Readonly<Record<string, string>> = {
  suspicious: 'SI-19',
  complete_device: 'SI-28',
  platforms: 'SI-07',
  platform: 'SI-07',
  new_app: 'SI-03',
  restore_pending: 'SI-02',
  old_app: 'SI-02',
  this_device: 'SI-02',
  backup_on_new: 'SI-06',
  entries: 'SI-16',
  org_role: 'SI-18',
  recovery_account: 'SI-25',
  in_app_switch: 'SI-09',
  method_tested: 'SI-08',
  other_method: 'SI-13',
};

/** Flows that triage may move a case to in the middle of another. */
export const INTERRUPTS: readonly string[] = ['F30', 'F35', 'F22', 'F20', 'F26', 'F21'];

/** What is asked first while nothing is known. */
export const INTRO: readonly string[] = ['platform_old', 'backup', 'error'];

/** Facts with which a case begins in a flow, or is led to it. */
export const WAYS_IN: Readonly<Record<string, string>> = {
  F01: 'goal=enable;platform_old=android',
  F02: 'error=E17',
  F03: 'goal=check',
  F04: 'goal=migrate',
  F05: 'goal=restore;platform_old=android;platform_new=android',
  F06: 'goal=restore;platform_old=ios;platform_new=ios',
  F07: 'error=E11',
  F08: 'error=E3',
  F09: 'error=E1',
  F10: 'goal=recreate',
  F11: 'error=E2',
  F12: 'error=E8;account_types=personal_passwordless',
  F13: 'error=E6',
  F14: 'error=E27',
  F15: 'goal=lost_phone',
  F16: 'error=E22',
  F17: 'error=E26',
  F18: 'old_device=lost;suspicious=no;backup=never;account_types=third_party_otp',
  F19: 'old_device=lost;suspicious=no;backup=never;account_types=work_school;org_role=only_admin',
  F20: 'platform_old=ios;platform_new=android',
  F21: 'error=E21',
  F22: 'backup=deleted',
  F23: 'old_device=wiped',
  F24: 'goal=passkey',
  F25: 'goal=explain',
  F26: 'error=E25',
  F27: 'goal=update',
  F28: 'goal=managed',
  F29: 'goal=passwords',
  F30: 'goal=report_security',
  F31: 'goal=best_practice',
  F32: 'goal=two_devices',
  F33: 'platform_old=ios;backup=unknown;error=none',
  F34: 'goal=add_method',
  F35: 'goal=person',
};

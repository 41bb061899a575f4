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

const RESTORE_TAIL = ['X18', 'X19'];

/** The steps of each flow in their documented order; a flow shows a subsequence of its list. */
export const FLOW_STEPS: Readonly<Record<string, readonly string[]>> = {
  F01: ['X18', 'AE1', 'AE2', 'AE3', 'AE4', 'AE5', 'X1'],
  F02: ['X18', 'IP1', 'IP2', 'IP3', 'TS5.2', 'TS5.3', 'IE1', 'IE2', 'IE3', 'IE4'],
  F03: ['TS2', 'TS2i', 'TS2a-check', 'X1', 'IP1', 'IP2', 'IP3', 'TS5.2', 'TS5.3'],
  F04: ['BP1', 'BP2', 'BP3', 'BP4', 'BP5', 'BP6', 'X1', 'X20'],
  F05: ['TS1', 'RS1', 'RS2', 'RS3', 'RS4', 'RS5', ...RESTORE_TAIL],
  F06: [
    ...['TS1', 'X24', 'IP1', 'IP2', 'IP3', 'RS1', 'RS2', 'RS3', 'RS4', 'RS5'],
    ...['TS5.1', 'TS5.2', 'TS5.3', 'X12', ...RESTORE_TAIL],
  ],
  F07: ['TS1', 'X11', 'X17', 'TS4.1', 'RS3', 'RS4', 'RS5', ...RESTORE_TAIL],
  F08: ['TS1', 'TS1a', 'X1', 'X3', 'RS3', 'RS4', 'RS5', ...RESTORE_TAIL],
  F09: [
    ...[
      'TS1',
      'TS2',
      'TS2i',
      'TS2a-check',
      'TS2a-on',
      'TS2e',
      'CA1',
      'CA2',
      'CA3',
      'X22',
      'CA4',
      'CA5',
      'CA6',
      'X27',
    ],
    ...['TS4.1', 'TS4.2', 'TS5.1', 'TS5.2', 'TS5.3', 'TS6', 'TS6.1', 'X21', 'TS7', 'TS7.1', 'X1'],
  ],
  F10: ['TS3.1', 'TS3.2', 'TS3.3', 'TS3.4', 'TS3.5', 'X1', 'X15', 'X21'],
  F11: ['TS2a-check', 'CA1', 'TS4.1', 'IP1', 'IP2', 'IP3', 'TS5.2', 'TS5.3'],
  F12: ['X4', 'X18'],
  F13: ['X5', 'X18'],
  F14: ['X13', 'X10'],
  F15: ['TS1', 'X18', 'X20'],
  F16: ['X15', 'X20', 'X7', 'X9', 'X8'],
  F17: ['X5'],
  F18: ['X10'],
  F19: ['X5', 'X16'],
  F20: ['X23', 'X18', 'X20'],
  F21: ['X7', 'X9', 'X8'],
  F22: ['X17', 'X15'],
  F23: ['TS1'],
  F24: ['X4', 'X18'],
  F25: [],
  F26: ['X25', 'X6', 'X16'],
  F27: ['TS4.1', 'TS4.2', 'X15'],
  F28: ['X16'],
  F29: [],
  F30: ['X6', 'X16', 'X28', 'X26', 'X14', 'X20'],
  F31: ['BP1', 'BP2', 'BP3', 'BP4', 'BP5', 'BP6', 'EP1', 'EP2', 'EP3', 'EP4', 'EP5', 'EP6'],
  F32: ['X17'],
  F33: ['X6'],
  F34: ['X15'],
  F35: ['X6', 'X16'],
};

/** Where each flow may end by itself. T10 is allowed wherever a needed fact stays unknown, T4 in place of T3. */
export const FLOW_ENDS: Readonly<Record<string, readonly string[]>> = {
  F01: ['T1'],
  F02: ['T1', 'T3', 'T7'],
  F03: ['T1'],
  F04: ['T1', 'T2'],
  F05: ['T1', 'T2', 'T9'],
  F06: ['T1', 'T2', 'T7', 'T9'],
  F07: ['T1', 'T2', 'T9'],
  F08: ['T1', 'T2', 'T5a', 'T9'],
  F09: ['T1', 'T3', 'T8'],
  F10: ['T1', 'T8'],
  F11: ['T1', 'T8'],
  F12: ['T1', 'T2', 'T5a'],
  F13: ['T2', 'T3', 'T4'],
  F14: ['T1', 'T6', 'T9'],
  F15: ['T1', 'T2', 'T5a', 'T9'],
  F16: ['T1', 'T5a', 'T5b', 'T5c'],
  F17: ['T2', 'T3', 'T4'],
  F18: ['T6'],
  F19: ['T1', 'T2', 'T4'],
  F20: ['T1', 'T2', 'T3', 'T4', 'T5a', 'T5b', 'T5c', 'T6', 'T9'],
  F21: ['T1', 'T2', 'T3', 'T5a', 'T5b', 'T5c', 'T9'],
  F22: ['T1', 'T2', 'T3', 'T4', 'T5a', 'T5b', 'T5c', 'T6', 'T9'],
  F23: ['T1', 'T2', 'T3', 'T5a', 'T5b', 'T5c', 'T6', 'T9'],
  F24: ['T1', 'T2', 'T3', 'T5a'],
  F25: ['T1'],
  F26: ['T2', 'T3', 'T4'],
  F27: ['T1', 'T8'],
  F28: ['T1', 'T3', 'T4', 'T7'],
  F29: ['T1'],
  F30: ['T11'],
  F31: ['T1'],
  F32: ['T1', 'T8'],
  F33: ['T3', 'T8'],
  F34: ['T1'],
  F35: ['T3', 'T4', 'T11'],
};

/** The flows each flow may link to or call. */
export const FLOW_LINKS: Readonly<Record<string, readonly string[]>> = {
  F01: ['F05', 'F09', 'F10', 'F27', 'F32'],
  F02: ['F06', 'F09', 'F27', 'F28', 'F32'],
  F03: ['F09', 'F10'],
  F04: ['F01', 'F02', 'F05', 'F06', 'F10'],
  F05: ['F07', 'F08', 'F12', 'F13', 'F14', 'F16', 'F17', 'F18', 'F19', 'F24', 'F27'],
  F06: ['F08', 'F12', 'F13', 'F14', 'F27', 'F28'],
  F07: ['F06', 'F08', 'F12', 'F13', 'F14', 'F22'],
  F08: ['F02', 'F10', 'F12', 'F13', 'F14'],
  F09: ['F05', 'F06', 'F10', 'F32', 'F35'],
  F10: ['F32'],
  F11: ['F09', 'F28', 'F32'],
  F12: ['F16'],
  F13: ['F05', 'F06', 'F19', 'F35'],
  F14: [],
  F15: ['F05', 'F06', 'F16', 'F17', 'F18', 'F19', 'F24'],
  F16: [],
  F17: ['F19', 'F35'],
  F18: [],
  F19: [],
  F20: ['F01', 'F02', 'F16', 'F17', 'F18', 'F19', 'F24'],
  F21: ['F05', 'F06'],
  F22: ['F01', 'F02', 'F05', 'F06', 'F16', 'F17', 'F18', 'F19', 'F24'],
  F23: ['F05', 'F06', 'F16', 'F17', 'F18', 'F19', 'F24'],
  F24: ['F13'],
  F25: [],
  F26: ['F35'],
  F27: [],
  F28: ['F35'],
  F29: [],
  F30: [],
  F31: [],
  F32: [],
  F33: ['F35'],
  F34: [],
  F35: [],
};

/** The warnings of each flow's row: all of them are said before a run of the flow is over, if it showed any step. */
export const FLOW_WARNINGS: Readonly<Record<string, readonly string[]>> = {
  F12: ['W7', 'W2'],
  F13: ['W8', 'W7'],
  F14: ['W2', 'W10'],
  F15: [],
  F16: ['W6'],
  F17: ['W6', 'W12'],
  F18: ['W6'],
  F19: ['W6'],
  F20: ['W5'],
  F21: ['W4'],
  F24: ['W9', 'W2'],
  F25: ['W5'],
  F26: ['W2'],
  F27: ['W2'],
  F29: ['W6'],
  F30: ['W7', 'W6', 'W12'],
  F31: ['W4', 'W11'],
  F32: ['W4', 'W10'],
  F34: ['W11'],
  F35: ['W6', 'W12'],
  F03: ['W3', 'W4'],
  F04: ['W9'],
  F07: ['W4', 'W10'],
  F08: ['W4'],
  F11: ['W2', 'W3'],
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

/** The questions each flow asks by itself; whoever routes past one of them breaks the invariant beside it. */
export const FLOW_ASKS: Readonly<Record<string, readonly string[]>> = {
  F01: ['this_device', 'old_app', 'restore_pending'],
  F02: ['this_device', 'old_app', 'restore_pending', 'app_current', 'in_app_switch', 'managed'],
  F03: ['this_device', 'platform'],
  F04: ['platforms', 'backup'],
  F05: ['platforms', 'new_app', 'recovery_account', 'account_types', 'entries', 'org_role'],
  F06: ['platforms', 'new_app', 'old_device', 'account_types', 'entries', 'managed'],
  F07: ['platforms', 'new_app', 'backup_on_new', 'account_types', 'entries'],
  F08: ['platforms', 'old_device', 'old_app', 'recovery_account', 'account_types', 'entries'],
  F09: ['this_device', 'platforms', 'network_checked', 'managed', 'cache_checked'],
  F10: ['this_device', 'platforms', 'in_app_switch'],
  F11: ['this_device', 'platforms'],
  F12: ['other_method'],
  F13: ['old_device', 'other_method', 'platforms', 'org_role'],
  F14: ['services', 'entries'],
  F15: ['old_device', 'suspicious', 'platforms', 'backup', 'recovery_account', 'account_types', 'org_role'],
  F16: ['other_method', 'method_tested', 'password_known'],
  F17: ['other_method', 'org_role'],
  F18: ['services'],
  F19: ['other_method'],
  F20: ['old_device', 'account_types', 'org_role'],
  F21: ['recovery_account', 'other_method', 'restore_pending', 'platforms'],
  F22: ['backup', 'old_device', 'old_app', 'platforms', 'this_device', 'account_types', 'org_role'],
  F23: ['platforms', 'backup', 'account_types', 'org_role'],
  F24: ['account_types', 'other_method'],
  F25: [],
  F26: ['account_types', 'org_role'],
  F27: ['platforms'],
  F28: ['managed', 'org_role'],
  F29: [],
  F30: ['account_types', 'org_role', 'backup_account', 'backup', 'method_tested'],
  F31: [],
  F32: ['complete_device'],
  F33: ['goal'],
  F34: [],
  F35: ['note'],
};

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

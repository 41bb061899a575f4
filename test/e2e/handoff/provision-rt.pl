# Fills a fresh Request Tracker with what a helpdesk has: a queue with the desk's fields, a queue without them, the
# desk's own user, an agent, and a scrip that tells the desk of every change. Prints both users' tokens.
use strict;
use warnings;
use lib '/usr/share/request-tracker5/lib';
use RT -init;

my $root = RT->SystemUser;

sub made {
    my ($what, $id, $message) = @_;
    die "$what: " . ($message // 'failed') . "\n" unless $id;
    return $id;
}

my $queue = RT::Queue->new($root);
made('queue', $queue->Create(Name => 'Helpdesk'));
# Rules route to these two: one shares the fields, the other has fields of its own with the same names.
my %routed;
for my $name ('Security', 'Europe') {
    $routed{$name} = RT::Queue->new($root);
    made($name, $routed{$name}->Create(Name => $name));
}
my $bare = RT::Queue->new($root);
made('bare queue', $bare->Create(Name => 'Bare'));

my %user;
for my $name (qw(authdesk agent)) {
    $user{$name} = RT::User->new($root);
    made($name, $user{$name}->Create(Name => $name, EmailAddress => "$name\@e2e.test", Privileged => 1));
    for my $of ($queue, values %routed) {
        made("rights of $name", $user{$name}->PrincipalObj->GrantRight(Right => $_, Object => $of))
            for qw(SeeQueue CreateTicket ShowTicket ShowTicketComments ReplyToTicket CommentOnTicket ModifyTicket);
    }
    made("token right of $name",
        $user{$name}->PrincipalObj->GrantRight(Right => 'ManageAuthTokens', Object => RT->System));
}
made('own right', $user{authdesk}->PrincipalObj->GrantRight(Right => 'SeeQueue', Object => $bare));

sub add_field {
    my ($name, @queues) = @_;
    my $field = RT::CustomField->new($root);
    my $type = $name eq 'Slots' ? 'Text' : 'Freeform';
    made($name, $field->Create(Name => $name, Type => $type, MaxValues => 1, LookupType => 'RT::Queue-RT::Ticket'));
    made("$name in a queue", $field->AddToObject($_)) for @queues;
    for my $who (values %user) {
        made("$name for a user", $who->PrincipalObj->GrantRight(Right => $_, Object => $field))
            for qw(SeeCustomField ModifyCustomField);
    }
}
add_field($_, $queue, $routed{Security}) for qw(CorrelationID Slots Channel Outcome Category Language);
add_field($_, $routed{Europe}) for qw(CorrelationID Language);

my $scrip = RT::Scrip->new($root);
made('scrip', $scrip->Create(
    Queue             => 'Helpdesk',
    Description       => 'tell the desk',
    Template          => 'Blank',
    ScripCondition    => 'On Transaction',
    ScripAction       => 'User Defined',
    CustomPrepareCode => 'return 1;',
    CustomCommitCode  => sprintf(<<'CODE', $ENV{WEBHOOK_SECRET}, $ENV{WEBHOOK_URL}),
use Digest::SHA; use LWP::UserAgent;
my $body = sprintf '{"ticket":%%d,"transaction":%%d}', $self->TicketObj->Id, $self->TransactionObj->Id;
my $proof = 'sha256=' . Digest::SHA::hmac_sha256_hex($body, '%s');
LWP::UserAgent->new(timeout => 2)->post('%s',
    'Content-Type' => 'application/json', 'X-Desk-Signature' => $proof, Content => $body);
return 1;
CODE
));

my @tokens;
for my $name (qw(authdesk agent)) {
    my $token = RT::AuthToken->new(RT::CurrentUser->new($user{$name}->Id));
    my ($id, $message, $text) = $token->Create(Owner => $user{$name}->Id, Description => 'e2e');
    made("token of $name", $id, $message);
    push @tokens, $text;
}
print "@tokens\n";

-- Two people who change the approval rules of a brand at once must not undo each other's change unseen.
alter table approval_rules add column version integer not null default 1;

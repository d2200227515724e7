-- Roots of perfect subtrees over 256 rows and more, so that a proof reads a few hundred rows and not all of them.
create table ledger_nodes (
  level smallint not null check (level between 8 and 52),
  index bigint not null check (index >= 0),
  hash  bytea not null check (length(hash) = 32),
  primary key (level, index)
);
create trigger ledger_nodes_are_append_only before update or delete on ledger_nodes
  for each row execute function refuse_change();
create trigger ledger_nodes_are_never_emptied before truncate on ledger_nodes
  for each statement execute function refuse_change();

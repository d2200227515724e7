-- Letters hold one-time links, so their texts lie among the sealed secrets: a dump of the database opens no door.
alter table outbox add column secret_id uuid references secrets (id);
alter table outbox drop column body;

-- Whoever stages half a million rows looks at them at once: without statistics the planner takes them for a
-- handful and compares each with each.
grant maintain on import_row to minsheng_app;

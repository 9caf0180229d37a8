#!/bin/bash
# Runs once, in PostgreSQL's container, on an empty data folder: the users and databases that
# the local stack creates. A service has an owner, who migrates, and a user, who may do what the
# migrations grant; nobody else may enter its databases.
set -euo pipefail

secret() {
  cat "/run/secrets/$1"
}

sql() {
  psql -v ON_ERROR_STOP=1 --no-psqlrc --quiet --username postgres --dbname postgres "$@"
}

# Takes the name and the secret of the password. Psql quotes both, and says neither.
user() {
  sql -v name="$1" -v password="$(secret "$2")" <<<"create role :\"name\" login password :'password'"
}

# Takes the name, the owner, and whoever else may connect.
database() {
  local name=$1 owner=$2 other
  sql <<<"create database $name owner $owner"
  sql <<<"revoke all on database $name from public"
  for other in "${@:3}"; do
    sql <<<"grant connect on database $name to $other"
  done
}

user referral_owner ATTUNE_REFERRAL_DB_OWNER_PASSWORD
user referral_service ATTUNE_REFERRAL_DB_PASSWORD
database referral referral_owner referral_service
database referral_keys referral_owner referral_service

user consent_owner ATTUNE_CONSENT_DB_OWNER_PASSWORD
user consent_service ATTUNE_CONSENT_DB_PASSWORD
database consent consent_owner consent_service
database consent_keys consent_owner consent_service

user keycloak KC_DB_PASSWORD
database keycloak keycloak

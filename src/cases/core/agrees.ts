import type { MaterialId } from '../../catalogue/core/index.ts'

/**
 * 材料与填报一致: which boxes of the form a document says, too, so that the window compares them side by
 * side. The documents of law name the material and not its boxes; which they are is our reading.
 */
const SAYS: Readonly<Record<string, readonly string[]>> = {
  business_licence: [
    'subject_name',
    'uscc',
    'subject_type',
    'legal_rep',
    'domicile',
    'establish_date',
    'business_scope',
  ],
  legal_rep_id: ['legal_rep', 'legal_rep_id_type', 'legal_rep_id_no'],
  agent_poa: ['subject_name', 'legal_rep', 'agent_name', 'agent_id_no'],
  agent_id: ['agent_name', 'agent_id_no'],
  premises_right: [
    'premises_address',
    'premises_tenure',
    'lessor',
    'lease_end',
    'premises_use',
    'building_area',
  ],
  floor_plan: [
    'premises_address',
    'business_area',
    'building_area',
    'premises_floor',
    'processing_area',
    'seat_count',
    'room_count',
    'exits',
  ],
  location_map: ['premises_address', 'premises_name', 'school_distance'],
  staff_health: ['staff_total', 'health_cert_count', 'staff_table'],
  staff_list: ['staff_total', 'staff_table', 'manager_name'],
  facility_list: ['facility_list', 'disinfection_mode'],
  commitment_letter: ['subject_name', 'legal_rep', 'premises_address'],
  fire_opinion: ['premises_name', 'premises_address', 'fire_doc_no'],
  hygiene_licence: ['hygiene_licence_no', 'premises_address'],
  articles: ['subject_name', 'investors', 'legal_rep'],
  food_safety_rules: ['food_safety_staff', 'items_sale', 'items_catering'],
}

/** Names of boxes that this document must agree with; empty where it is read by itself. */
export function agreesWith(material: MaterialId | string): readonly string[] {
  return SAYS[material] ?? []
}

export const COMPARED = Object.keys(SAYS)

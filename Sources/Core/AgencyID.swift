/// Who is an agency: what Accounts and the reading of names know of it, below the directory that keeps it.
package enum AgencyIdentity {}

package typealias AgencyID = ID<AgencyIdentity>
